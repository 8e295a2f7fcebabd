package typeset

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

var issued = time.Date(2026, 11, 15, 7, 0, 0, 0, time.UTC)

func sample(lang string, paragraphs ...string) Paper {
	p := Paper{Lang: lang, Mark: "岭海商业银行总行文件", Number: "岭整〔2026〕9号", Title: []string{"关于石牌社区支行", "神秘人检查发现问题的", "整改通知书"}, To: "石牌社区支行",
		From: "岭海商业银行总行", Date: "2026年11月15日", Seal: "（盖章处）", Imprint: [2]string{"岭海商业银行总行", "2026年11月15日印发"}}
	for _, text := range paragraphs {
		p.Body = append(p.Body, Paragraph{Text: text})
	}
	return p
}

func composed(t *testing.T, p Paper) []*page {
	fonts, err := Open("")
	require.NoError(t, err)
	pages, err := compose(p, fonts)
	require.NoError(t, err)
	return pages
}

// inBlock are the lines of a page without the page number below it.
func inBlock(p *page) (out []set) {
	for _, l := range p.lines {
		if l.y < top+blockHeight && !l.faint {
			out = append(out, l)
		}
	}
	return out
}

func TestAPageHas22LinesOf28Characters(t *testing.T) {
	pages := composed(t, sample("zh", strings.Repeat("字", 28*60)))
	require.GreaterOrEqual(t, len(pages), 3)
	full := inBlock(pages[1])
	require.Len(t, full, 22)
	for _, l := range full {
		require.Len(t, l.glyphs, 28)
		require.InDelta(t, blockWidth, l.line.width(), 0.01)
	}
	require.InDelta(t, top+blockHeight/44, full[0].y, 0.01, "the first line stands at the top of the block")
}

const prose = "（一）对老年人、残障人士、孕妇等“优先接待”并提供协助：一位客户（拄拐）取普通号排队，未获安排，等候37分钟；The lobby manager did not notice, see F-JNTV84IT1UJ98RJ2。整改期限：2026年11月25日。"

func TestNothingLeavesTheBlockAndNoLineBeginsOrEndsWrong(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		for cut := range 40 {
			for _, page := range composed(t, sample(lang, strings.Repeat("测", cut)+strings.Repeat(prose, 4), prose)) {
				for _, l := range inBlock(page) {
					extra, gap := l.spread(max(l.width, l.line.width()))
					require.GreaterOrEqual(t, extra, -1e-6)
					end := l.x + l.line.width()
					for i := range l.glyphs {
						if l.width > 0 && gap(i) {
							end += extra
						}
					}
					require.GreaterOrEqual(t, l.x, left-1e-6)
					require.LessOrEqual(t, end, left+blockWidth+1e-6, l.String())
					text := []rune(l.String())
					require.NotContains(t, notFirst, string(text[0]), l.String())
					if l.loose {
						require.NotContains(t, notLast, string(text[len(text)-1]), l.String())
					}
				}
			}
		}
	}
}

func TestTheSignatureNeverStandsAlone(t *testing.T) {
	for n := range 70 {
		pages := composed(t, sample("zh", strings.Repeat("字", 28*n+5)))
		last := inBlock(pages[len(pages)-1])
		text := 0
		for _, l := range last {
			if l.width > 0 {
				text++
			}
		}
		require.Positive(t, text, "page %d of a body of %d lines", len(pages), n)
	}
}

func TestATitleIsBrokenByItsSense(t *testing.T) {
	require.Equal(t, []string{"关于石牌社区支行", "神秘人检查发现问题的整改通知书"}, sample("zh").titleLines())
	short := Paper{Title: []string{"关于小枧支行", "的管理工作意见"}}
	require.Equal(t, []string{"关于小枧支行的管理工作意见"}, short.titleLines())
}

func TestPDFEmbedsItsFontsAndIsTheSameEveryTime(t *testing.T) {
	fonts, err := Open("")
	require.NoError(t, err)
	// A character that no font has, and one that lies beyond what the library can embed.
	p := sample("zh", prose, "㙓😀\x00")
	one, err := PDF(p, fonts, issued)
	require.NoError(t, err)
	require.True(t, bytes.HasPrefix(one, []byte("%PDF-1.")))
	require.Equal(t, 2, bytes.Count(one, []byte("/FontFile2 ")), "body and title")
	require.NotContains(t, string(one), "/Subtype /Type1", "a font that is not embedded")
	require.Less(t, len(one), 200_000, "cut down to the characters that are used")
	again, err := PDF(p, fonts, issued)
	require.NoError(t, err)
	require.Equal(t, one, again)
	require.Equal(t, missing, setter{faces: []*face{must(song())}, size: 16, square: 1}.glyph('😀').r)
}

func must(f *face, err error) *face {
	if err != nil {
		panic(err)
	}
	return f
}

func TestDOCXIsWellFormedAndComplete(t *testing.T) {
	p := sample("zh", prose+" <b>&amp; \x01")
	p.To = "A&B<支行>"
	raw, err := DOCX(p, issued)
	require.NoError(t, err)
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	require.NoError(t, err)
	content := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		require.NoError(t, err)
		b, err := io.ReadAll(r)
		require.NoError(t, err)
		content[f.Name] = string(b)
		for d := xml.NewDecoder(bytes.NewReader(b)); ; {
			if _, err := d.Token(); err == io.EOF {
				break
			} else {
				require.NoError(t, err, f.Name)
			}
		}
	}
	document := content["word/document.xml"]
	require.Contains(t, document, "A&amp;B&lt;支行&gt;：")
	require.Contains(t, document, `w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"`)
	require.Contains(t, document, `<w:docGrid w:type="lines" w:linePitch="580"/>`)
	require.Contains(t, content["word/styles.xml"], `<w:spacing w:val="-5"/>`, "28 characters fit a line")
	for _, style := range []string{"Mark", "Number", "Title", "Body", "Sign", "Imprint"} {
		require.Contains(t, document, `w:val="`+style+`"`)
		require.Contains(t, content["word/styles.xml"], `w:styleId="`+style+`"`)
	}
	// Whatever a part refers to is in the package, and whatever is in it has a type.
	var links struct {
		Relationship []struct {
			Target string `xml:",attr"`
		}
	}
	for base, part := range map[string]string{"": "_rels/.rels", "word/": "word/_rels/document.xml.rels"} {
		require.NoError(t, xml.Unmarshal([]byte(content[part]), &links))
		for _, l := range links.Relationship {
			require.Contains(t, content, base+l.Target)
		}
		links.Relationship = nil
	}
	for name := range content {
		if strings.HasSuffix(name, ".xml") && name != "[Content_Types].xml" {
			require.Contains(t, content["[Content_Types].xml"], `"/`+name+`"`)
		}
	}
}

func TestABankMayHaveItsOwnFonts(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "fangsong.ttf"), must(bold()).raw, 0o600))
	fonts, err := Open(dir)
	require.NoError(t, err)
	chain, err := fonts.of(Body)
	require.NoError(t, err)
	require.Equal(t, "own-fangsong", chain[0].name)
	require.Equal(t, "song", setter{faces: chain, size: 16, square: 1}.glyph('镕').face.name, "what the bank's font lacks comes from the shipped one")

	require.NoError(t, os.WriteFile(filepath.Join(dir, "heiti.ttf"), []byte("OTTO no outlines of ours"), 0o600))
	_, err = Open(dir)
	require.ErrorContains(t, err, "heiti.ttf")
	_, err = Open(filepath.Join(dir, "nowhere"))
	require.Error(t, err)
}
