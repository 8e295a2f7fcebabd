package tabular

import (
	"bytes"
	"io"
	"path"
	"strings"

	"duban/domain/fault"
)

// Book is what one or more files hold: the tabs of a workbook, or CSV files each
// counting as one tab.
type Book struct {
	tabs   []tab
	limits Limits
	closer []io.Closer
}

// tab is one table of cells.
type tab interface {
	name() string
	origin() Origin
	// each yields the rows in order; row counts from 1 as the person sees it and may
	// skip empty rows. The cells are valid during the call only.
	each(yield func(row int, cells []string) bool) *Fault
}

// Open reads a file that somebody handed over. The content decides whether it is
// xlsx or CSV, not the name; the name gives a CSV file its title. Errors are of
// kind Invalid and say what to do about the file.
func Open(name string, r io.Reader, limits Limits) (*Book, error) {
	limits = limits.orDefault()
	raw, err := io.ReadAll(io.LimitReader(r, limits.Bytes+1))
	if err != nil {
		return nil, fault.Wrap("tabular.Open", fault.Internal, err)
	}
	if int64(len(raw)) > limits.Bytes {
		return nil, fault.New(fault.Invalid, "file.large", "文件超过 %d MB", "the file is larger than %d MB", limits.Bytes>>20)
	}
	switch {
	case len(bytes.TrimSpace(raw)) == 0:
		return nil, fault.New(fault.Invalid, "file.empty", "文件是空的", "the file is empty")
	case bytes.HasPrefix(raw, []byte("PK\x03\x04")):
		return openWorkbook(raw, limits)
	case bytes.HasPrefix(raw, []byte{0xD0, 0xCF, 0x11, 0xE0}):
		return nil, fault.New(fault.Invalid, "file.legacy", "这是旧版 .xls 文件或加密的工作簿，请另存为不加密的 .xlsx",
			"this is an old .xls file or an encrypted workbook: save it as .xlsx without a password")
	case !isUTF16(raw) && bytes.IndexByte(raw, 0) >= 0:
		return nil, fault.New(fault.Invalid, "file.kind", "不是 xlsx 或 CSV 文件", "this is neither an xlsx nor a CSV file")
	}
	text, err := decode(raw)
	if err != nil {
		return nil, err
	}
	title := path.Base(strings.ReplaceAll(name, `\`, "/"))
	title = strings.TrimSuffix(title, path.Ext(title))
	return &Book{tabs: []tab{newCSV(title, text, limits)}, limits: limits}, nil
}

func isUTF16(raw []byte) bool {
	return bytes.HasPrefix(raw, []byte{0xFF, 0xFE}) || bytes.HasPrefix(raw, []byte{0xFE, 0xFF})
}

// Join makes one book of several files, so that a description of several sheets
// can be filled from one workbook or from several CSV files alike.
func Join(books ...*Book) *Book {
	all := &Book{limits: DefaultLimits}
	for i, b := range books {
		if i == 0 {
			all.limits = b.limits
		}
		all.tabs = append(all.tabs, b.tabs...)
		all.closer = append(all.closer, b.closer...)
	}
	return all
}

// Tabs are the names of the tabs that can be read, in order.
func (b *Book) Tabs() []string {
	var names []string
	for _, t := range b.tabs {
		names = append(names, t.name())
	}
	return names
}

// Close removes what the workbook keeps in temporary files.
func (b *Book) Close() error {
	var first error
	for _, c := range b.closer {
		if err := c.Close(); err != nil && first == nil {
			first = err
		}
	}
	return first
}
