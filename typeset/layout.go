package typeset

// set is a line where it stands: its left edge and the middle of its height.
type set struct {
	line
	x, y  float64
	size  float64
	width float64 // to which it is spread; 0: not
	red   bool
	faint bool
}

type rule struct {
	y, weight float64
	red       bool
}

type ring struct{ x, y, r float64 }

// page is one side of a sheet, ready to be drawn.
type page struct {
	lines []set
	rules []rule
	seal  *ring
}

// composer lays a document out, page after page.
type composer struct {
	Paper
	look
	fonts *Fonts
	pages []*page
	y     float64 // where the next line of the body begins
}

// compose sets a document. The signature never stands on a page without text above it.
func compose(p Paper, fonts *Fonts) ([]*page, error) {
	c := &composer{Paper: p, look: lookOf(p.Lang), fonts: fonts}
	faces := map[Role]setter{}
	for _, role := range []Role{Body, Display, Heading, Folio} {
		chain, err := fonts.of(role)
		if err != nil {
			return nil, err
		}
		faces[role] = setter{faces: chain, size: c.body, square: c.square(), latin: p.Lang == "en"}
	}
	c.next()
	c.head(faces)
	body := c.bodyLines(faces)
	keep := min(2, len(body))
	for i, l := range body {
		need := 1
		if i == len(body)-keep {
			need = keep + signLines
		}
		if c.left() < need {
			c.next()
		}
		c.put(set{line: l.line, x: left, size: c.body, width: blockWidth})
	}
	c.sign(faces[Body])
	c.imprint(faces[Body])
	for i := range c.pages {
		c.folios(i, faces[Folio])
	}
	return c.pages, nil
}

func (c *composer) page() *page { return c.pages[len(c.pages)-1] }

func (c *composer) next() {
	c.pages = append(c.pages, &page{})
	c.y = top
}

// left is how many lines still fit on the page.
func (c *composer) left() int { return int((top+blockHeight-c.y)/c.pitch() + 1e-6) }

// put sets a line of the body's height and moves on.
func (c *composer) put(s set) {
	s.y = c.y + c.pitch()/2
	c.page().lines = append(c.page().lines, s)
	c.y += c.pitch()
}

func (c *composer) centred(l line, size float64, red bool) {
	c.put(set{line: l, x: left + (blockWidth-l.width())/2, size: size, red: red})
}

// head: issuer's name in red, number, red rule, title, addressee.
func (c *composer) head(faces map[Role]setter) {
	display := faces[Display]
	display.square, display.size = 1, c.mark
	for natural := (line{glyphs: display.glyphs(c.Mark)}).width(); natural > blockWidth-6 && display.size > 12; natural = (line{glyphs: display.glyphs(c.Mark)}).width() {
		display.size--
	}
	mark := line{glyphs: display.glyphs(c.Mark)}
	height := display.size / mm
	c.page().lines = append(c.page().lines, set{line: mark, x: left + (blockWidth-mark.width())/2, y: top + markDrop + height/2, size: display.size, red: true})
	c.y = top + markDrop + height + 2*c.pitch()
	if c.Lang == "en" {
		c.y = top + markDrop/2 + height + c.pitch()
		c.page().lines[0].y = top + markDrop/2 + height/2
	}
	c.centred(line{glyphs: faces[Body].glyphs(c.Number)}, c.body, false)
	c.y += ruleDrop - (c.pitch()-c.body/mm)/2
	c.page().rules = append(c.page().rules, rule{y: c.y, weight: 0.8, red: true})
	c.y += 2 * c.pitch()

	display.size = c.title
	for _, words := range c.titleLines() {
		c.centred(line{glyphs: display.glyphs(words)}, c.title, false)
	}
	c.y += c.pitch()
	for _, l := range faces[Body].wrap(c.To+c.colon(), blockWidth, 0) {
		c.put(set{line: l, x: left, size: c.body})
	}
}

type bodyLine struct{ line }

func (c *composer) bodyLines(faces map[Role]setter) []bodyLine {
	roles := map[Level]Role{Text: Body, First: Heading}
	var out []bodyLine
	for _, p := range c.Body {
		for _, l := range faces[roles[p.Level]].wrap(p.Text, blockWidth, 2*c.em()) {
			out = append(out, bodyLine{l})
		}
	}
	return out
}

// signLines are two empty lines, who signs, and the date.
const signLines = 4

// sign: the date four characters from the right, who signs above its middle, and the
// place of the seal over both.
func (c *composer) sign(s setter) {
	if c.left() < signLines {
		c.next()
	}
	c.y += 2 * c.pitch()
	from, date := line{glyphs: s.glyphs(c.From)}, line{glyphs: s.glyphs(c.Date)}
	right := left + blockWidth - 4*c.em()
	middle := right - date.width()/2
	if over := middle + from.width()/2 - (left + blockWidth - c.em()); over > 0 {
		middle -= over // a long name stays within the block
	}
	if c.Seal != "" {
		mark := s
		mark.size = c.folio * 0.75
		hint := line{glyphs: mark.glyphs(c.Seal)}
		c.page().seal = &ring{middle, c.y + c.pitch(), 21}
		c.page().lines = append(c.page().lines, set{line: hint, x: middle - hint.width()/2, y: c.y - 0.75*c.pitch(), size: mark.size, faint: true})
	}
	c.put(set{line: from, x: middle - from.width()/2, size: c.body})
	c.put(set{line: date, x: middle - date.width()/2, size: c.body})
}

// imprint stands at the foot of the last page between two rules.
func (c *composer) imprint(s setter) {
	if c.Imprint[0] == "" {
		return
	}
	if c.left() < 2 { // a page for it alone would say nothing that the date has not said
		return
	}
	s.size = c.folio
	em := s.size / mm
	bottom := top + blockHeight
	y := bottom - 0.5*c.pitch()
	a, b := line{glyphs: s.glyphs(c.Imprint[0])}, line{glyphs: s.glyphs(c.Imprint[1])}
	c.page().lines = append(c.page().lines, set{line: a, x: left + em, y: y, size: s.size}, set{line: b, x: left + blockWidth - em - b.width(), y: y, size: s.size})
	c.page().rules = append(c.page().rules, rule{y: bottom - c.pitch(), weight: 0.35}, rule{y: bottom, weight: 0.35})
}

// folios: — n —, outside right on odd pages and left on even ones, one character in.
func (c *composer) folios(i int, s setter) {
	s.size, s.square = c.folio, 1
	l := line{glyphs: s.glyphs(folio(i + 1))}
	x := left + s.size/mm
	if i%2 == 0 {
		x = left + blockWidth - s.size/mm - l.width()
	}
	c.pages[i].lines = append(c.pages[i].lines, set{line: l, x: x, y: top + blockHeight + folioDrop, size: s.size})
}
