package typeset

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Role is what a font is for in an official document.
type Role string

// The roles, and the files that a bank may put into its own directory for them.
const (
	Body    Role = "fangsong"     // 仿宋: body, number, addressee
	Display Role = "xiaobiaosong" // 小标宋: issuer's name and title
	Heading Role = "heiti"        // 黑体: headings of the first level
	Folio   Role = "song"         // 宋体: page numbers
)

//go:embed fonts/song.ttf.gz
var songFile []byte

//go:embed fonts/song-bold.ttf.gz
var boldFile []byte

// shipped stand in for fonts that may not be redistributed. They are unpacked when the
// first document is asked for: most processes never print one.
var (
	song = sync.OnceValues(func() (*face, error) { return unpack("song", songFile) })
	bold = sync.OnceValues(func() (*face, error) { return unpack("song-bold", boldFile) })
)

// Fonts are the faces that documents are set in.
type Fonts struct{ own map[Role]*face }

// Open reads the fonts of a bank's own directory, "<role>.ttf" each. What is not there is
// set in the fonts of this package; an empty name means those alone. A file that is no
// TrueType font is an error: better no start than documents without letters.
func Open(dir string) (*Fonts, error) {
	f := &Fonts{own: map[Role]*face{}}
	if dir == "" {
		return f, nil
	}
	if _, err := os.Stat(dir); err != nil {
		return nil, fmt.Errorf("fonts: %w", err)
	}
	for _, role := range []Role{Body, Display, Heading, Folio} {
		raw, err := os.ReadFile(filepath.Join(dir, string(role)+".ttf"))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err == nil {
			f.own[role], err = newFace("own-"+string(role), raw)
		}
		if err != nil {
			return nil, fmt.Errorf("fonts: %s.ttf: %w", role, err)
		}
	}
	return f, nil
}

// of is the chain of faces for a role: the first that has a character sets it.
func (f *Fonts) of(role Role) ([]*face, error) {
	plain, err := song()
	if err != nil {
		return nil, err
	}
	var chain []*face
	if own := f.own[role]; own != nil {
		chain = append(chain, own)
	} else if role == Display || role == Heading {
		heavy, err := bold()
		if err != nil {
			return nil, err
		}
		chain = append(chain, heavy)
	}
	return append(chain, plain), nil
}

// face is one font: what a PDF embeds of it, and how wide its characters are.
type face struct {
	name   string
	raw    []byte
	font   *sfnt.Font
	em     fixed.Int26_6
	mu     sync.Mutex
	buffer sfnt.Buffer
	widths map[rune]float64 // in em; negative: not in the font
}

func newFace(name string, raw []byte) (*face, error) {
	// An OpenType font with PostScript outlines begins with OTTO; it cannot be embedded here.
	if !bytes.HasPrefix(raw, []byte{0, 1, 0, 0}) && !bytes.HasPrefix(raw, []byte("true")) {
		return nil, errors.New("not a TrueType font")
	}
	parsed, err := sfnt.Parse(raw)
	if err != nil {
		return nil, err
	}
	return &face{name: name, raw: raw, font: parsed, em: fixed.I(int(parsed.UnitsPerEm())), widths: map[rune]float64{}}, nil
}

func unpack(name string, packed []byte) (*face, error) {
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	raw, err := io.ReadAll(z)
	if err != nil {
		return nil, err
	}
	return newFace(name, raw)
}

// width of a character in em, and whether the font has it. What lies beyond the basic
// plane cannot be embedded by the PDF library.
func (f *face) width(r rune) (float64, bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	w, known := f.widths[r]
	if !known {
		w = -1
		if r <= 0xFFFF {
			if at, err := f.font.GlyphIndex(&f.buffer, r); err == nil && at != 0 {
				if a, err := f.font.GlyphAdvance(&f.buffer, at, f.em, font.HintingNone); err == nil {
					w = float64(a) / float64(f.em)
				}
			}
		}
		f.widths[r] = w
	}
	return w, w >= 0
}
