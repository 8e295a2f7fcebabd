package typeset

import (
	"math"
	"strings"
)

// Paper is what one document says.
type Paper struct {
	Lang    string   // "zh" or "en"
	Mark    string   // the issuer's name as it stands at the head, in red
	Number  string   // 文号, or what stands in its place
	Title   []string // pieces between which it may be broken: a title is broken by its sense
	To      string   // addressee, without the colon
	Body    []Paragraph
	From    string // who signs
	Date    string
	Seal    string // what stands where the seal goes
	Imprint [2]string
}

// tag is the language as other programs name it.
func (p Paper) tag() string {
	if p.Lang == "en" {
		return "en-US"
	}
	return "zh-CN"
}

// colon stands after the addressee.
func (p Paper) colon() string {
	if p.Lang == "en" {
		return ":"
	}
	return "："
}

// WholeTitle is the title in one piece.
func (p Paper) WholeTitle() string { return strings.Join(p.Title, "") }

// ems is about how wide text is, in its own size: for what need not be exact.
func ems(text string) float64 {
	w := 0.0
	for _, r := range text {
		if wide(r) {
			w++
		} else {
			w += 0.55
		}
	}
	return w
}

// titleLines breaks the title between its pieces into as few lines as it needs, of about
// the same length.
func (p Paper) titleLines() []string {
	room := blockWidth * 0.95 / (lookOf(p.Lang).title / mm)
	whole := p.WholeTitle()
	if ems(whole) <= room {
		return []string{strings.TrimSpace(whole)}
	}
	best, least := 1, math.Inf(1)
	for i := 1; i < len(p.Title); i++ {
		if longest := max(ems(strings.Join(p.Title[:i], "")), ems(strings.Join(p.Title[i:], ""))); longest < least {
			best, least = i, longest
		}
	}
	var out []string
	for _, part := range [][]string{p.Title[:min(best, len(p.Title))], p.Title[min(best, len(p.Title)):]} {
		out = append(out, fitting(strings.Join(part, ""), room)...)
	}
	return out
}

// fitting breaks what is longer than a line wherever it must.
func fitting(text string, room float64) []string {
	var out []string
	var row strings.Builder
	for _, r := range text {
		if ems(row.String()+string(r)) > room {
			out = append(out, strings.TrimSpace(row.String()))
			row.Reset()
		}
		row.WriteRune(r)
	}
	if rest := strings.TrimSpace(row.String()); rest != "" {
		out = append(out, rest)
	}
	return out
}

// Paragraph is a piece of the body.
type Paragraph struct {
	Level Level
	Text  string
}

// Level says how a paragraph is set.
type Level int

const (
	Text  Level = iota // body, first line indented by two characters
	First              // 一、 a heading of its own
)

// Millimetres of GB/T 9704-2012.
const (
	sheetWidth, sheetHeight = 210.0, 297.0
	top, left               = 37.0, 28.0
	blockWidth, blockHeight = 156.0, 225.0
	markDrop                = 35.0 // from the block's upper edge to the issuer's name
	ruleDrop                = 4.0  // from the number to the red rule
	folioDrop               = 7.0  // from the block's lower edge to the page number
	mm                      = 72.0 / 25.4
)

// look is how large things are. The standard's numbers are for Chinese; Latin script of
// the same size would shout.
type look struct {
	lines, chars       int     // on a page, in a line
	body, title, folio float64 // points: 3号, 2号, 4号
	mark               float64
}

var looks = map[string]look{
	"zh": {lines: 22, chars: 28, body: 16, title: 22, folio: 14, mark: 42},
	"en": {lines: 32, chars: 0, body: 12, title: 17, folio: 11, mark: 26},
}

func (l look) pitch() float64 { return blockHeight / float64(l.lines) }

// square is how much wider or narrower than its size a Chinese character stands, so that
// exactly so many fill a line.
func (l look) square() float64 {
	if l.chars == 0 {
		return 1
	}
	return blockWidth / float64(l.chars) / (l.body / mm)
}

// em is the width of one Chinese character of the body.
func (l look) em() float64 { return l.body / mm * l.square() }

func lookOf(lang string) look {
	if l, ok := looks[lang]; ok {
		return l
	}
	return looks["zh"]
}
