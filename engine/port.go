package engine

import (
	"fmt"
	"net"
	"os"
	"strconv"
	"syscall"
)

const loopback = "127.0.0.1"

// reservedPort is a TCP port on loopback that is bound but not listening. The
// servers we embed open their own listeners and only take a number, and a
// number that was free a moment ago may be gone. While a port is reserved the
// kernel gives it to nobody who asks for "any port", whereas a server that
// asks for this very number gets it, because both sockets set SO_REUSEADDR
// and ours does not listen.
type reservedPort struct {
	number int
	socket int
}

// reservePort reserves the wanted port, or any free one for 0.
func reservePort(wanted int) (*reservedPort, error) {
	// Listening once tells us that a wanted port is not served by somebody
	// else: binding alone would succeed beside another SO_REUSEADDR socket.
	if wanted != 0 {
		l, err := net.Listen("tcp", address(wanted))
		if err != nil {
			return nil, fmt.Errorf("reserve port: %w", err)
		}
		l.Close()
	}
	syscall.ForkLock.RLock()
	s, err := syscall.Socket(syscall.AF_INET, syscall.SOCK_STREAM, 0)
	if err == nil {
		syscall.CloseOnExec(s)
	}
	syscall.ForkLock.RUnlock()
	if err != nil {
		return nil, os.NewSyscallError("socket", err)
	}
	if err := syscall.SetsockoptInt(s, syscall.SOL_SOCKET, syscall.SO_REUSEADDR, 1); err != nil {
		syscall.Close(s)
		return nil, os.NewSyscallError("setsockopt", err)
	}
	if err := syscall.Bind(s, &syscall.SockaddrInet4{Port: wanted, Addr: [4]byte{127, 0, 0, 1}}); err != nil {
		syscall.Close(s)
		return nil, os.NewSyscallError("bind", err)
	}
	name, err := syscall.Getsockname(s)
	if err != nil {
		syscall.Close(s)
		return nil, os.NewSyscallError("getsockname", err)
	}
	return &reservedPort{number: name.(*syscall.SockaddrInet4).Port, socket: s}, nil
}

// release gives the reservation up; a server that listens on the port by then keeps it.
func (p *reservedPort) release() { syscall.Close(p.socket) }

func (p *reservedPort) address() string { return address(p.number) }

func address(port int) string { return net.JoinHostPort(loopback, strconv.Itoa(port)) }
