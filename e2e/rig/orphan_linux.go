package rig

import "syscall"

// dieWithParent keeps a house from outliving a test binary that was itself killed.
func dieWithParent() *syscall.SysProcAttr { return &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL} }
