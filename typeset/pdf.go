package typeset

import (
	"bytes"
	"fmt"
	"time"

	"codeberg.org/go-pdf/fpdf"
)

func folio(n int) string { return fmt.Sprintf("— %d —", n) }

// PDF sets the document with every font embedded, cut down to the characters that it uses.
func PDF(p Paper, fonts *Fonts, at time.Time) ([]byte, error) {
	pages, err := compose(p, fonts)
	if err != nil {
		return nil, err
	}
	pdf := fpdf.NewCustom(&fpdf.InitType{UnitStr: "mm", Size: fpdf.SizeType{Wd: sheetWidth, Ht: sheetHeight}})
	pdf.SetMargins(0, 0, 0)
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetCatalogSort(true)
	pdf.SetTitle(p.WholeTitle(), true)
	pdf.SetAuthor(p.From, true)
	pdf.SetSubject(p.Number, true)
	pdf.SetLang(p.tag())
	// The same document is the same file: nothing of the moment of printing is in it.
	pdf.SetCreationDate(at)
	pdf.SetModificationDate(at)
	known := map[string]bool{}
	for _, page := range pages {
		pdf.AddPage()
		for _, r := range page.rules {
			ink(pdf, r.red, false)
			pdf.SetLineWidth(r.weight)
			pdf.Line(left, r.y, left+blockWidth, r.y)
		}
		if s := page.seal; s != nil {
			pdf.SetDrawColor(205, 205, 205)
			pdf.SetLineWidth(0.2)
			pdf.SetDashPattern([]float64{1.2, 1.2}, 0)
			pdf.Circle(s.x, s.y, s.r, "D")
			pdf.SetDashPattern(nil, 0)
		}
		for _, l := range page.lines {
			draw(pdf, l, known)
		}
	}
	var out bytes.Buffer
	if err := pdf.Output(&out); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func ink(pdf *fpdf.Fpdf, red, faint bool) {
	r, g, b := 0, 0, 0
	switch {
	case red:
		r, g, b = 200, 16, 16
	case faint:
		r, g, b = 175, 175, 175
	}
	pdf.SetTextColor(r, g, b)
	pdf.SetDrawColor(r, g, b)
}

// draw puts a line down in runs of characters that keep their natural distance: in a
// spread line every gap begins a new run.
func draw(pdf *fpdf.Fpdf, l set, known map[string]bool) {
	ink(pdf, l.red, l.faint)
	if l.width == 0 { // stands alone: nothing to fill
		l.loose = false
	}
	extra, gap := l.spread(l.width)
	// The middle of a character lies 0.38 of its size above the baseline.
	x, y := l.x+l.indent, l.y+0.38*l.size/mm
	var run []rune
	var from float64
	var in *face
	flush := func() {
		if len(run) == 0 {
			return
		}
		if !known[in.name] {
			pdf.AddUTF8FontFromBytes(in.name, "", in.raw)
			known[in.name] = true
		}
		pdf.SetFont(in.name, "", l.size)
		pdf.Text(from, y, string(run))
		run = run[:0]
	}
	for i, g := range l.glyphs {
		if g.face != in {
			flush()
			in = g.face
		}
		if len(run) == 0 {
			from = x
		}
		run = append(run, g.r)
		x += g.w
		natural, _ := g.face.width(g.r)
		if gap(i) {
			x += extra
			flush()
		} else if natural*l.size/mm != g.w { // stands on the grid
			flush()
		}
	}
	flush()
}
