package house

import (
	"context"
	"errors"
	"net"
	"net/http"
	"time"

	"duban/api"
	"duban/domain/evidence"
)

// Serve answers HTTP until ctx ends, then finishes what is under way and closes
// the house. ready is called with the address once requests are answered.
func (h *House) Serve(ctx context.Context, version string, ready func(address string)) error {
	server, err := h.API(version)
	if err != nil {
		return errors.Join(err, h.Close())
	}
	listener, err := net.Listen("tcp", h.Config.Listen)
	if err != nil {
		return errors.Join(err, h.Close())
	}
	background, stop := context.WithCancel(ctx)
	defer stop()
	h.startChores(background)

	web := &http.Server{Handler: server.Handler(), ReadHeaderTimeout: 10 * time.Second, IdleTimeout: 2 * time.Minute}
	web.RegisterOnShutdown(server.EndStreams)
	ended := make(chan error, 1)
	go func() { ended <- web.Serve(listener) }()
	ready(h.address(listener))

	select {
	case err = <-ended:
	case <-ctx.Done():
		grace, cancel := context.WithTimeout(context.Background(), 20*time.Second)
		err = web.Shutdown(grace)
		cancel()
	}
	stop()
	h.chores.Wait()
	h.rest() // nothing may follow on the audit chain behind the last checkpoint
	if cerr := h.sealRecord(context.Background()); cerr != nil {
		err = errors.Join(err, cerr)
	}
	return errors.Join(err, h.Close())
}

func (h *House) address(l net.Listener) string {
	if h.Config.PublicURL != "" {
		return h.Config.PublicURL
	}
	return "http://" + l.Addr().String()
}

// API builds the HTTP face on this house.
func (h *House) API(version string) (*api.Server, error) {
	d := desk{db: h.DB, house: h}
	server, err := api.New(api.Deps{
		Config: api.Config{Version: version, PublicURL: h.Config.PublicURL, StoreURL: h.Config.S3Public, TrustedProxies: h.Config.TrustedProxies, PlainHTTP: h.Config.PlainHTTP, FontDir: h.Config.FontDir},
		Log:    h.Log, Clock: time.Now, Policy: h.Policy,
		Users: d, Resets: d, Grants: d, Sessions: d, Tokens: d, Org: d, Calendars: d, Checklists: d, Settings: d, Messages: d, Audit: d, Cases: d, Record: d,
		Checks: []api.Check{
			{Name: "database", Try: h.DB.Health},
			{Name: "engine", Try: h.engineHealth},
			{Name: "objects", Try: h.Blobs.Health},
		},
	})
	if err != nil {
		return nil, err
	}
	server.MountEvidence(h.Custody, h.Custody)
	server.MountReplans(h.replanner())
	server.MountPrivacy(d)
	server.MountRosters(h.rosterDesk())
	server.MountInterests(h.interestDesk())
	server.MountRouting(d.routing())
	server.MountApprovals(d)
	server.MountChannels(h.post)
	server.MountChanges(d)
	if h.Config.S3Public == "" {
		server.MountObjects(api.ObjectsGate{Ticket: h.Blobs.CheckTicket, Target: h.Blobs.Endpoint(), Transport: h.Blobs.Transport(), Bucket: h.Blobs.Bucket(),
			MaxBody: evidence.DefaultLimits().SingleMax})
	}
	return server, nil
}

func (h *House) engineHealth(ctx context.Context) error {
	_, err := h.Engine.CheckHealth(ctx, nil)
	return err
}
