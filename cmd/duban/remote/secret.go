package remote

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"
)

// lines is standard input where it is no terminal: several secrets may follow each
// other, one to a line.
var lines = map[io.Reader]*bufio.Reader{}

// Secret asks for a password: on the terminal without showing it, else as the next
// line of standard input. It is never a flag, which everybody on the machine could read.
func Secret(cmd *cobra.Command, label string) (string, error) {
	in := cmd.InOrStdin()
	if f, ok := in.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		fmt.Fprintf(cmd.ErrOrStderr(), "%s: ", label)
		raw, err := term.ReadPassword(int(f.Fd()))
		fmt.Fprintln(cmd.ErrOrStderr())
		return string(raw), err
	}
	if lines[in] == nil {
		lines[in] = bufio.NewReader(in)
	}
	line, err := lines[in].ReadString('\n')
	if line == "" && err != nil {
		return "", fmt.Errorf("no %s: type it, or give it on standard input (%w)", label, err)
	}
	return strings.TrimRight(line, "\r\n"), nil
}
