package typeset

import (
	"strings"
	"unicode"
)

// glyph is a character with the face that has it and its width in millimetres.
type glyph struct {
	r    rune
	face *face
	w    float64
}

// line is one line of type. Loose lines are spread to the full width.
type line struct {
	glyphs []glyph
	indent float64
	loose  bool
}

func (l line) width() float64 {
	w := l.indent
	for _, g := range l.glyphs {
		w += g.w
	}
	return w
}

func (l line) String() string {
	var b strings.Builder
	for _, g := range l.glyphs {
		b.WriteRune(g.r)
	}
	return b.String()
}

const (
	notFirst = "，。、；：？！）】》〉」』”’〕…—％·,.;:?!)]}%" // never begin a line (避头)
	notLast  = "（【《〈「『“‘〔([{"                   // never end one (避尾)
	counted  = "年月日项次个号天"                       // stay with the figure before them
	missing  = '〓'                              // what printers set for a character that they do not have
)

// setter sets text of one size in the faces of one role.
type setter struct {
	faces  []*face
	size   float64 // points
	square float64
	latin  bool // the document is not in Chinese: quotation marks of Chinese width would gape
}

var straight = strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'")

func (s setter) glyphs(text string) []glyph {
	if s.latin {
		text = straight.Replace(text)
	}
	var out []glyph
	for _, r := range text {
		if unicode.IsControl(r) {
			r = ' '
		}
		out = append(out, s.glyph(r))
	}
	return out
}

func (s setter) glyph(r rune) glyph {
	for _, f := range s.faces {
		if w, ok := f.width(r); ok {
			if wide(r) {
				w *= s.square
			}
			return glyph{r, f, w * s.size / mm}
		}
	}
	if r == missing {
		return glyph{r, s.faces[len(s.faces)-1], s.size / mm}
	}
	return s.glyph(missing)
}

// wide reports a character of Chinese width, which stands on the grid.
func wide(r rune) bool {
	return r >= 0x2E80 && r <= 0xA4CF || r >= 0xF900 && r <= 0xFAFF || r >= 0xFE30 && r <= 0xFE4F || r >= 0xFF00 && r <= 0xFF60 || strings.ContainsRune("“”‘’…—", r)
}

// wrap breaks text into lines of a width. Words stay whole where they fit; no line begins
// or ends with what must not stand there.
func (s setter) wrap(text string, width, indent float64) []line {
	all := s.glyphs(text)
	var out []line
	for len(all) > 0 {
		n, w := 0, indent
		for n < len(all) && (n == 0 || w+all[n].w <= width+1e-6) {
			w += all[n].w
			n++
		}
		if n < len(all) {
			n = s.lastBreak(all, n, width)
		}
		out = append(out, line{glyphs: trimmed(all[:n]), indent: indent, loose: n < len(all)})
		all, indent = leading(all[n:]), 0
	}
	return out
}

// lastBreak is the last place at or before n where a line may end. Among Chinese
// characters a long number is rather cut than the line torn apart for it.
func (s setter) lastBreak(all []glyph, n int, width float64) int {
	moved := 0.0
	for i := n; i > 0; i-- {
		if mayBreak(all[i-1].r, all[i].r) {
			return i
		}
		if moved += all[i-1].w; !s.latin && moved > width/7 && !strings.ContainsRune(notFirst, all[n].r) {
			return n
		}
	}
	return n // one word longer than the line
}

func mayBreak(before, after rune) bool {
	switch {
	case strings.ContainsRune(notFirst, after) || strings.ContainsRune(notLast, before):
		return false
	case before == ' ' || after == ' ':
		return after != ' '
	case before == '-' && unicode.IsLower(after): // a compound; not a number such as F-12
		return true
	case unicode.IsDigit(before) && strings.ContainsRune(counted, after):
		return false
	}
	return wide(before) || wide(after)
}

func trimmed(g []glyph) []glyph {
	for len(g) > 0 && g[len(g)-1].r == ' ' {
		g = g[:len(g)-1]
	}
	return g
}

func leading(g []glyph) []glyph {
	for len(g) > 0 && g[0].r == ' ' {
		g = g[1:]
	}
	return g
}

// spread is how much goes into each gap of a loose line, and which gaps there are: the
// spaces between words, and the places between Chinese characters.
func (l line) spread(width float64) (float64, func(i int) bool) {
	gap := func(i int) bool {
		return i+1 < len(l.glyphs) && (l.glyphs[i].r == ' ' || wide(l.glyphs[i].r) || wide(l.glyphs[i+1].r) && l.glyphs[i+1].r != ' ')
	}
	n := 0
	for i := range l.glyphs {
		if l.loose && gap(i) {
			n++
		}
	}
	if n == 0 {
		return 0, func(int) bool { return false }
	}
	return (width - l.width()) / float64(n), gap
}
