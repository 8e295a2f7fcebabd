package architecture

import "strings"

// The house's own prefix of import paths.
const own = "duban/"

// longest is how many lines a file that people write may have.
const longest = 450

// A wing is a part of the house and what its product code may import beside the
// standard library. "duban/x" allows that package and those below it.
type wing struct {
	folder string
	allows []string
}

// wings is read from the top: the first folder that contains a file decides. What
// is not listed is refused, and so is a folder that nobody has decided on.
var wings = []wing{
	{"domain", []string{"duban/domain"}},
	{"policy", []string{"duban/domain", "github.com/casbin/casbin/v2"}},
	{"storage/storagetest", []string{"duban/domain", "duban/storage", "github.com/google/uuid", "github.com/jackc/pgx/v5", "github.com/stretchr/testify"}},
	{"storage/blob/blobtest", []string{"duban/domain", "duban/storage/blob", "github.com/google/uuid", "github.com/stretchr/testify", "github.com/versity/versitygw"}},
	{"storage", []string{"duban/domain", "duban/storage", "gorm.io", "github.com/jackc/pgx/v5", "modernc.org/sqlite", "github.com/pressly/goose/v3",
		"github.com/minio/minio-go/v7", "github.com/gabriel-vasile/mimetype", "github.com/google/uuid", "github.com/tink-crypto/tink-go/v2"}},
	{"activities", []string{"duban/domain", "go.temporal.io/sdk", "github.com/google/uuid"}},
	{"workflows", []string{"duban/domain", "duban/activities", "go.temporal.io/sdk", "go.temporal.io/api", "google.golang.org/protobuf"}},
	{"api", []string{"duban/domain", "duban/policy", "duban/typeset", "duban/tabular", "duban/ui", "github.com/danielgtaylor/huma/v2", "github.com/gin-gonic/gin",
		"github.com/alexedwards/argon2id", "github.com/google/uuid"}},
	{"notify/notifytest", []string{"github.com/emersion/go-sasl", "github.com/emersion/go-smtp", "github.com/stretchr/testify"}},
	{"notify", []string{"duban/domain", "code.dny.dev/ssrf", "github.com/wneessen/go-mail", "github.com/standard-webhooks/standard-webhooks/libraries"}},
	{"typeset", []string{"codeberg.org/go-pdf/fpdf", "golang.org/x/image"}},
	{"ui", nil},
	{"tabular/intake", []string{"duban/domain", "duban/policy", "duban/tabular"}},
	{"tabular", []string{"duban/domain", "github.com/xuri/excelize/v2", "golang.org/x/text"}},
	{"demo", []string{"duban/domain", "duban/policy", "duban/tabular"}},
	{"engine", []string{"duban/domain", "go.temporal.io", "google.golang.org/grpc", "google.golang.org/protobuf", "modernc.org/sqlite",
		"github.com/versity/versitygw", "github.com/pkg/xattr", "github.com/google/uuid"}},
	{"cmd", anything},
	{"architecture", nil},
	{"e2e", anything},
	{"bench", anything},
}

var anything = []string{""}

// What makes a test slow to build; only these wings may link it, and tests behind
// a build tag. blobtest runs the gateway for the tests of those who store objects.
var servers = []string{"go.temporal.io/server", "github.com/versity/versitygw", "duban/engine"}

func mayLinkServers(folder string) bool {
	return under(folder, "engine", "cmd", "e2e", "bench", "storage/blob/blobtest")
}

// What only tests may import.
var testSupport = []string{"duban/storage/storagetest", "duban/storage/blob/blobtest", "duban/notify/notifytest", "github.com/stretchr/testify", "testing"}

func isTestSupport(folder string) bool {
	return under(folder, "storage/storagetest", "storage/blob/blobtest", "notify/notifytest", "e2e", "bench", "architecture")
}

// What the rules under domain must not touch: files, network, databases, chance, logs.
var impure = []string{"os", "net", "database", "syscall", "log", "io/ioutil", "path/filepath", "plugin", "unsafe", "math/rand", "crypto/rand"}

// What of package time reads the clock of the machine, waits for it, or follows its zone.
var clock = map[string]bool{"Now": true, "Since": true, "Until": true, "Sleep": true, "After": true, "AfterFunc": true,
	"Tick": true, "NewTimer": true, "NewTicker": true, "Local": true, "LoadLocation": true}

// Words that say nothing about what is in a file or a type.
var empty = []string{"helper", "util", "manager", "common", "misc"}

// places and promises are put together here so that this file does not hold them.
var (
	places   = []string{"/wo" + "rk/", "/tmp/" + "scratch", "/ro" + "ot/"}
	promises = []string{"TO" + "DO", "FIX" + "ME", "XX" + "X:"}
)

// foreign files are other people's, or speak of a place inside a container.
var foreign = map[string]bool{"api/explorer/rapidoc-min.js": true, "go.sum": true, "deploy/Dockerfile": true}

// under reports whether a folder is one of the roots or lies below it.
func under(folder string, roots ...string) bool {
	for _, r := range roots {
		if folder == r || strings.HasPrefix(folder, r+"/") {
			return true
		}
	}
	return false
}
