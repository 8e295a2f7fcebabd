package tabular

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// uncomputed maps the name of a tab to its first cell that has a formula but no
// result (a file written by a program that never calculated it).
type uncomputed map[string]string

// examine reads every worksheet once with a strict parser. The library's row
// iterator takes a broken file for a short one, and a reference to a missing
// text for an empty cell; either would lose data without a word.
func examine(f *excelize.File) (uncomputed, error) {
	texts, err := countTexts(part(f, "xl/sharedStrings.xml"))
	if err != nil {
		return nil, fmt.Errorf("shared strings: %w", err)
	}
	titles := titlesByPart(f)
	found := uncomputed{}
	f.Pkg.Range(func(key, value any) bool {
		name, raw := key.(string), value.([]byte)
		if !strings.HasPrefix(name, "xl/worksheets/") || path.Ext(name) != ".xml" {
			return true
		}
		var cell string
		if cell, err = examineSheet(raw, texts); err != nil {
			err = fmt.Errorf("%s: %w", name, err)
			return false
		}
		if title, ok := titles[name]; ok && cell != "" {
			found[title] = cell
		}
		return true
	})
	return found, err
}

func part(f *excelize.File, name string) []byte {
	if v, ok := f.Pkg.Load(name); ok {
		return v.([]byte)
	}
	return nil
}

// countTexts counts the shared strings of the workbook.
func countTexts(raw []byte) (n int, err error) {
	d := xml.NewDecoder(bytes.NewReader(raw))
	for {
		tok, err := d.Token()
		if err == io.EOF {
			return n, nil
		}
		if err != nil {
			return n, err
		}
		if s, ok := tok.(xml.StartElement); ok && s.Name.Local == "si" {
			n++
		}
	}
}

// examineSheet checks one worksheet for well-formed XML and for references to
// texts that are not there.
func examineSheet(raw []byte, texts int) (firstUncomputed string, err error) {
	d := xml.NewDecoder(bytes.NewReader(raw))
	var ref, kind string
	var formula, value, inValue bool
	for {
		tok, err := d.Token()
		if err == io.EOF {
			return firstUncomputed, nil
		}
		if err != nil {
			return "", err
		}
		switch el := tok.(type) {
		case xml.StartElement:
			switch el.Name.Local {
			case "c":
				ref, kind, formula, value = "", "", false, false
				for _, a := range el.Attr {
					switch a.Name.Local {
					case "r":
						ref = a.Value
					case "t":
						kind = a.Value
					}
				}
			case "f":
				formula = true
			case "v", "is":
				value, inValue = true, el.Name.Local == "v"
			}
		case xml.CharData:
			if inValue && kind == "s" {
				if n, err := strconv.Atoi(strings.TrimSpace(string(el))); err != nil || n < 0 || n >= texts {
					return "", errors.New("cell " + ref + " refers to a text that is not there")
				}
			}
		case xml.EndElement:
			switch el.Name.Local {
			case "v":
				inValue = false
			case "c":
				if formula && !value && firstUncomputed == "" {
					firstUncomputed = ref
				}
			}
		}
	}
}

// titlesByPart follows the workbook's relations from the part of a worksheet to
// the name on its tab.
func titlesByPart(f *excelize.File) map[string]string {
	var book struct {
		Sheets []struct {
			Name string `xml:"name,attr"`
			ID   string `xml:"id,attr"`
		} `xml:"sheets>sheet"`
	}
	var rels struct {
		List []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	titles := map[string]string{}
	if xml.Unmarshal(part(f, "xl/workbook.xml"), &book) != nil || xml.Unmarshal(part(f, "xl/_rels/workbook.xml.rels"), &rels) != nil {
		return titles
	}
	for _, s := range book.Sheets {
		for _, r := range rels.List {
			if r.ID != s.ID {
				continue
			}
			target := strings.TrimPrefix(r.Target, "/")
			if !strings.HasPrefix(r.Target, "/") {
				target = path.Join("xl", r.Target)
			}
			titles[target] = s.Name
		}
	}
	return titles
}

// tooLarge adds up what the archive says it unpacks to.
func tooLarge(raw []byte, limit int64) bool {
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return false
	}
	var sum uint64
	for _, f := range z.File {
		sum += f.UncompressedSize64
	}
	return sum > uint64(limit)
}
