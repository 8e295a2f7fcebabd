package rig

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"time"
)

// Options say what a house runs on.
type Options struct {
	Bin  string   // the binary
	Data string   // its data directory
	Env  []string // further DUBAN_… settings
	Demo bool     // load the demo bank where the directory is empty
}

// House is the binary serving one data directory at one address.
type House struct {
	Options
	URL string // stays the same over restarts

	mu    sync.Mutex
	cmd   *exec.Cmd
	ended chan struct{} // closed when the process is gone
	log   *logBook
	ready time.Duration
}

// readyPatience bounds how long a house may take to get ready: a guard against hanging, no measure.
const readyPatience = 4 * time.Minute

// New readies a house at a free loopback port without starting it.
func New(o Options) (*House, error) {
	l, err := listen()
	if err != nil {
		return nil, err
	}
	defer l.Close()
	return &House{Options: o, URL: "http://" + l.Addr().String(), log: &logBook{}}, nil
}

// listen finds a port that is free now and stays so until the house takes it: below
// those that the kernel hands out, of which the engine inside the house takes some.
func listen() (l net.Listener, err error) {
	for range 50 {
		if l, err = net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", 20000+rand.IntN(12000))); err == nil {
			return l, nil
		}
	}
	return nil, err
}

// Start starts the process and waits for its ready line.
func (h *House) Start(ctx context.Context) error {
	args := []string{"serve", "--data", h.Data, "--listen", strings.TrimPrefix(h.URL, "http://")}
	if h.Demo {
		args = append(args, "--demo")
	}
	cmd := exec.Command(h.Bin, args...)
	cmd.Env = append(os.Environ(), h.Env...)
	cmd.SysProcAttr = dieWithParent()
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	cmd.Stderr = h.log
	begun := time.Now()
	if err := cmd.Start(); err != nil {
		return err
	}
	ended, ready := make(chan struct{}), make(chan struct{})
	go func() {
		lines := bufio.NewScanner(out)
		for lines.Scan() {
			fmt.Fprintln(h.log, lines.Text())
			if strings.HasPrefix(lines.Text(), "ready: ") {
				close(ready)
			}
		}
		_ = cmd.Wait() // how it ended is read from its state
		close(ended)
	}()
	h.mu.Lock()
	h.cmd, h.ended = cmd, ended
	h.mu.Unlock()
	select {
	case <-ready:
		h.ready = time.Since(begun)
		return nil
	case <-ended:
		return fmt.Errorf("the house ended before it was ready:\n%s", h.Log())
	case <-ctx.Done():
		err = ctx.Err()
	case <-time.After(readyPatience):
		err = errors.New("the house does not get ready")
	}
	h.Kill()
	return fmt.Errorf("%w:\n%s", err, h.Log())
}

// Ready is how long the last start took from the process to the ready line.
func (h *House) Ready() time.Duration { return h.ready }

// Pid is the process; 0 where none runs.
func (h *House) Pid() int {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.cmd == nil {
		return 0
	}
	return h.cmd.Process.Pid
}

// Kill ends the process at once, as a power cut of the machine's process table
// would: nothing is told to it and nothing of it goes on.
func (h *House) Kill() {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.cmd == nil {
		return
	}
	_ = h.cmd.Process.Kill() // it may be gone already
	<-h.ended
	h.cmd = nil
}

// Stop asks the process to end, as Ctrl-C does, and waits. The error tells of an
// end that was not clean.
func (h *House) Stop() error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.cmd == nil {
		return nil
	}
	cmd := h.cmd
	h.cmd = nil
	_ = cmd.Process.Signal(syscall.SIGINT)
	select {
	case <-h.ended:
	case <-time.After(40 * time.Second):
		_ = cmd.Process.Kill()
		<-h.ended
		return errors.New("the house did not stop when asked")
	}
	if !cmd.ProcessState.Success() {
		return fmt.Errorf("the house stopped with %s:\n%s", cmd.ProcessState, h.Log())
	}
	return nil
}

// Run runs the binary with other arguments on the same data directory and
// environment, and returns what it printed and its exit code.
func (h *House) Run(ctx context.Context, args ...string) (out string, code int, err error) {
	cmd := exec.CommandContext(ctx, h.Bin, append([]string{"--data", h.Data}, args...)...)
	cmd.Env = append(append(os.Environ(), h.Env...), "DUBAN_SERVER="+h.URL)
	raw, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return string(raw), exit.ExitCode(), nil
	}
	return string(raw), 0, err
}

// Log is what the house has printed so far, over all its starts.
func (h *House) Log() string { return h.log.String() }

// Memory reads one figure of the process from the operating system, e.g. "VmRSS"
// or "VmHWM", in bytes. It is known on Linux only.
func (h *House) Memory(figure string) (int64, error) {
	raw, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", h.Pid()))
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(string(raw)) {
		if rest, ok := strings.CutPrefix(line, figure+":"); ok {
			var kib int64
			_, err := fmt.Sscanf(strings.TrimSpace(rest), "%d kB", &kib)
			return kib << 10, err
		}
	}
	return 0, fmt.Errorf("the system does not tell %s", figure)
}

// ForgetPeak has the operating system begin "VmHWM" anew from what is resident now.
func (h *House) ForgetPeak() error {
	return os.WriteFile(fmt.Sprintf("/proc/%d/clear_refs", h.Pid()), []byte("5"), 0)
}

// logBook keeps what a process prints.
type logBook struct {
	mu  sync.Mutex
	all strings.Builder
}

func (l *logBook) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.all.Write(p)
}

func (l *logBook) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.all.String()
}
