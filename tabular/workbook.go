package tabular

import (
	"bytes"
	"fmt"

	"github.com/xuri/excelize/v2"

	"duban/domain/fault"
)

// workbookTab is one visible tab of an xlsx.
type workbookTab struct {
	file   *excelize.File
	title  string
	from   Origin
	hollow string // first cell with a formula that has no result
	limits Limits
}

func openWorkbook(raw []byte, limits Limits) (book *Book, err error) {
	// The library was written for well-meant files; a hostile one may trip it.
	defer func() {
		if r := recover(); r != nil {
			book, err = nil, damaged(fmt.Errorf("panic: %v", r))
		}
	}()
	f, err := excelize.OpenReader(bytes.NewReader(raw), excelize.Options{
		RawCellValue:   true, // dates as serial numbers, not in whatever format the author chose
		UnzipSizeLimit: limits.Unpacked,
		// Parts beyond this are kept in temporary files instead of memory, where the
		// health check below could not see them: keep everything in memory.
		UnzipXMLSizeLimit: limits.Unpacked,
	})
	if err != nil {
		if tooLarge(raw, limits.Unpacked) {
			return nil, fault.New(fault.Invalid, "file.bomb", "文件解压后超过 %d MB，拒绝读取",
				"the file unpacks to more than %d MB and is refused", limits.Unpacked>>20)
		}
		return nil, damaged(err)
	}
	hollow, err := examine(f)
	if err != nil {
		f.Close()
		return nil, damaged(err)
	}
	props, err := f.GetWorkbookProps()
	if err != nil {
		f.Close()
		return nil, damaged(err)
	}
	from := Origin{Date1904: props.Date1904 != nil && *props.Date1904}
	book = &Book{limits: limits}
	book.closer = append(book.closer, f)
	for _, name := range f.GetSheetList() {
		visible, err := f.GetSheetVisible(name)
		if err != nil || !visible {
			continue
		}
		book.tabs = append(book.tabs, &workbookTab{file: f, title: name, from: from, hollow: hollow[name], limits: limits})
	}
	return book, nil
}

func damaged(err error) error {
	e := fault.New(fault.Invalid, "file.damaged", "工作簿已损坏或不是 Excel 的 xlsx 文件", "the workbook is damaged or is not an Excel xlsx file")
	e.Err = err
	return e
}

func (t *workbookTab) name() string   { return t.title }
func (t *workbookTab) origin() Origin { return t.from }

// maxSlots bounds the empty cells that the library makes up left of a far-off
// cell: a million rows with one cell in column XFD each would cost gigabytes.
const maxSlots = 64 << 20

func (t *workbookTab) each(yield func(row int, cells []string) bool) (bad *Fault) {
	defer func() {
		if r := recover(); r != nil {
			bad = t.unreadable()
		}
	}()
	if t.hollow != "" {
		column, row, err := excelize.SplitCellName(t.hollow)
		if err == nil {
			return &Fault{Sheet: t.title, Row: row, Column: column, Code: "formula.uncomputed",
				Msg: problem("", "公式没有保存计算结果，请在 Excel 中打开并保存，或改为填写数值",
					"the formula was saved without its result: open and save the file in Excel, or type the value").Msg}
		}
	}
	rows, err := t.file.Rows(t.title)
	if err != nil {
		return t.unreadable()
	}
	defer rows.Close()
	slots := 0
	for n := 1; rows.Next(); n++ {
		cells, err := rows.Columns()
		if err != nil {
			return t.unreadable()
		}
		if len(cells) == 0 {
			continue
		}
		if slots += len(cells); slots > maxSlots {
			return &Fault{Sheet: t.title, Row: n, Code: "sheet.wide",
				Msg: problem("", "工作表中有远离数据区的单元格，请删除多余的列", "the sheet has cells far outside the data: delete the superfluous columns").Msg}
		}
		if !yield(n, cells) {
			return nil
		}
	}
	if rows.Error() != nil {
		return t.unreadable()
	}
	return nil
}

func (t *workbookTab) unreadable() *Fault {
	return &Fault{Sheet: t.title, Code: "sheet.damaged", Msg: problem("", "工作表已损坏，无法读取", "the sheet is damaged and cannot be read").Msg}
}
