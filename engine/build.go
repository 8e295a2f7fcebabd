package engine

import (
	"runtime/debug"
	"sync"

	"go.temporal.io/sdk/worker"
)

// nameBuild tells the Temporal SDK, once per process, by which name workers
// record the build they belong to. Left to itself it takes the MD5 of the whole
// executable, which costs a third of a second at every start.
var nameBuild = sync.OnceFunc(func() { worker.SetBinaryChecksum(buildName()) })

// buildName is the module's version and, where the build knows it, the revision.
func buildName() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "duban"
	}
	name := "duban@" + info.Main.Version
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			name += "+" + s.Value
		}
	}
	return name
}
