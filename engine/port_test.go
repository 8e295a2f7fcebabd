package engine

import (
	"net"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestReservedPort(t *testing.T) {
	port, err := reservePort(0)
	require.NoError(t, err)

	// Nobody who asks for any port is given ours, however many do ...
	for range 2000 {
		l, err := net.Listen("tcp", address(0))
		require.NoError(t, err)
		defer l.Close()
		require.NotEqual(t, port.number, l.Addr().(*net.TCPAddr).Port)
	}
	// ... and the server that asks for the number gets it, before and after the release.
	l, err := net.Listen("tcp", port.address())
	require.NoError(t, err)
	port.release()
	defer l.Close()
	c, err := net.Dial("tcp", port.address())
	require.NoError(t, err)
	c.Close()

	_, err = reservePort(port.number)
	require.Error(t, err, "a port that is served cannot be reserved")
}
