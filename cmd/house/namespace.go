package house

import (
	"context"
	"errors"
	"fmt"
	"time"

	"go.temporal.io/api/serviceerror"
	"go.temporal.io/api/workflowservice/v1"
	"go.temporal.io/sdk/client"
	"google.golang.org/protobuf/types/known/durationpb"
)

// namespaceRetention is how long a cluster keeps closed cases: long enough to look
// into an incident; the record keeps them for ever.
const namespaceRetention = 7 * 24 * time.Hour

// ensureNamespace makes the namespace on a cluster of the bank's own where it is
// missing and the cluster lets us; otherwise it says what an operator has to do.
func ensureNamespace(ctx context.Context, o client.Options) error {
	c, err := client.NewNamespaceClient(o)
	if err != nil {
		return fmt.Errorf("temporal at %s: %w", o.HostPort, err)
	}
	defer c.Close()
	_, err = c.Describe(ctx, o.Namespace)
	var missing *serviceerror.NamespaceNotFound
	if err == nil {
		return nil
	}
	if !errors.As(err, &missing) {
		return fmt.Errorf("temporal at %s does not answer: %w", o.HostPort, err)
	}
	err = c.Register(ctx, &workflowservice.RegisterNamespaceRequest{Namespace: o.Namespace,
		Description:                      "Duban",
		WorkflowExecutionRetentionPeriod: durationpb.New(namespaceRetention)})
	var there *serviceerror.NamespaceAlreadyExists
	if err == nil || errors.As(err, &there) {
		// The cluster's services read new namespaces every few seconds.
		return awaitNamespace(ctx, o)
	}
	return fmt.Errorf("temporal at %s has no namespace %q and does not let us make it (%w): create it with the cluster's tools", o.HostPort, o.Namespace, err)
}

// awaitNamespace waits until the frontend serves a new namespace.
func awaitNamespace(ctx context.Context, o client.Options) error {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	for {
		c, err := client.DialContext(ctx, o)
		if err == nil {
			_, err = c.CountWorkflow(ctx, &workflowservice.CountWorkflowExecutionsRequest{Namespace: o.Namespace})
			c.Close()
			if err == nil {
				return nil
			}
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("namespace %q does not come up: %w", o.Namespace, err)
		case <-time.After(500 * time.Millisecond):
		}
	}
}
