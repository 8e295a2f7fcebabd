package rig

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Build makes the binary in dir and returns its path. DUBAN_BIN names one that is
// there already.
func Build(ctx context.Context, dir string) (string, error) {
	if bin := os.Getenv("DUBAN_BIN"); bin != "" {
		return filepath.Abs(bin)
	}
	root, err := exec.CommandContext(ctx, "go", "list", "-m", "-f", "{{.Dir}}").Output()
	if err != nil {
		return "", fmt.Errorf("where the module is: %w", err)
	}
	bin := filepath.Join(dir, "duban")
	build := exec.CommandContext(ctx, "go", "build", "-o", bin, "./cmd/duban")
	build.Dir, build.Env = strings.TrimSpace(string(root)), append(os.Environ(), "CGO_ENABLED=0")
	if said, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("go build: %w\n%s", err, said)
	}
	return bin, nil
}
