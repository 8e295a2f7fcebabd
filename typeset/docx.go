package typeset

import (
	"archive/zip"
	"bytes"
	_ "embed"
	"encoding/xml"
	"fmt"
	"math"
	"strings"
	"text/template"
	"time"
)

// A word processor sets the text itself: the file says page, grid, styles and words. It
// names the fonts of the standard, which office computers have, and embeds none. The
// parts are written here because no library at hand writes page numbers that differ
// between odd and even pages.

//go:embed docx.tmpl
var docxText string

var docxParts = template.Must(template.New("docx").Funcs(template.FuncMap{"x": escaped}).Parse(docxText))

// parts of the package and where they lie in it.
var parts = []struct{ name, template string }{
	{"[Content_Types].xml", "types"}, {"_rels/.rels", "package"}, {"docProps/core.xml", "core"}, {"word/document.xml", "document"}, {"word/_rels/document.xml.rels", "links"},
	{"word/styles.xml", "styles"}, {"word/settings.xml", "settings"}, {"word/fontTable.xml", "fonts"}, {"word/footer1.xml", "odd"}, {"word/footer2.xml", "even"},
}

type docxData struct {
	Paper
	look
	At, Tag, Colon string
	Latin          bool
}

// DOCX writes the document for a word processor.
func DOCX(p Paper, at time.Time) ([]byte, error) {
	data := docxData{Paper: p, look: lookOf(p.Lang), At: at.UTC().Format(time.RFC3339), Tag: p.tag(), Colon: p.colon(), Latin: p.Lang == "en"}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, part := range parts {
		w, err := z.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Deflate, Modified: at})
		if err == nil {
			_, err = w.Write([]byte(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"))
		}
		if err == nil {
			err = docxParts.ExecuteTemplate(w, part.template, data)
		}
		if err != nil {
			return nil, fmt.Errorf("docx %s: %w", part.name, err)
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func escaped(s string) (string, error) {
	var b strings.Builder
	err := xml.EscapeText(&b, []byte(s)) // what XML cannot hold becomes U+FFFD
	return b.String(), err
}

// Twips: twentieths of a point, in which word processors measure.
func twips(millimetres float64) int { return int(math.Round(millimetres * mm * 20)) }

func (docxData) PageWidth() int  { return twips(sheetWidth) }
func (docxData) PageHeight() int { return twips(sheetHeight) }
func (docxData) Top() int        { return twips(top) }
func (docxData) Left() int       { return twips(left) }
func (docxData) Right() int      { return twips(sheetWidth - left - blockWidth) }
func (docxData) Bottom() int     { return twips(sheetHeight - top - blockHeight) }

// FooterEdge puts the page number below the block by what the standard asks.
func (d docxData) FooterEdge() int {
	return twips(sheetHeight-top-blockHeight-folioDrop) - int(d.folio*20/2)
}
func (d docxData) Pitch() int { return twips(d.pitch()) }

// Closer is how much nearer to each other than their size characters stand, in twentieths
// of a point, so that the standard's number fills a line. A character grid would say the
// same, but every word processor reads that in its own way.
func (d docxData) Closer() int { return int(math.Floor((d.square() - 1) * d.body * 20)) }

// MarkDrop is the room above the issuer's name.
func (d docxData) MarkDrop() int {
	if d.Latin {
		return twips(markDrop / 2)
	}
	return twips(markDrop)
}

// SignLeft and SignRight bound the column in which who signs and the date are centred.
func (d docxData) SignRight() int { return int(4 * d.em() * mm * 20) }
func (d docxData) SignLeft() int {
	column := (max(ems(d.From), ems(d.Date)) + 2) * d.body * 20
	return max(0, twips(blockWidth)-d.SignRight()-int(column))
}

// TitleLines are the lines of the title.
func (d docxData) TitleLines() []string { return d.titleLines() }

// Halves: sizes of type are counted in half points.
func halves(points float64) int      { return int(math.Round(points * 2)) }
func (d docxData) BodySize() int     { return halves(d.body) }
func (d docxData) TitleSize() int    { return halves(d.title) }
func (d docxData) FolioSize() int    { return halves(d.folio) }
func (d docxData) ImprintWidth() int { return twips(blockWidth - 2*d.folio/mm) }
func (p Paragraph) IsHeading() bool  { return p.Level == First }

// MarkSize is the largest at which the issuer's name stays on one line.
func (d docxData) MarkSize() int {
	return halves(math.Floor(min(d.mark, (blockWidth-6)*mm/max(ems(d.Mark), 1))))
}
