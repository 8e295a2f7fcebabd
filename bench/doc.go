// Command bench measures the house as it is delivered: the real binary in a process
// of its own, over HTTP, on its embedded defaults; and beside it, in the same run on
// the same machine, the bare engine doing the least that a command could do. It
// prints tables in Markdown.
//
//	go run ./bench            everything, some minutes
//	go run ./bench -cases 0   without the ten thousand open cases
package main
