package storage

import (
	"maps"
	"slices"
	"strings"

	"gorm.io/gorm/clause"

	"duban/domain/fault"
)

// dimension is the column that numbers are grouped by; "" for all in one. Invalid at
// "/by" where there is none of that name.
func dimension(columns map[string]string, by string) (string, error) {
	column, ok := columns[by]
	if !ok && by != "" {
		names := strings.Join(slices.Sorted(maps.Keys(columns)), ", ")
		return "", fault.BadField("/by", "by", "不支持按“%[1]s”统计，可选：%[2]s", "there are no numbers by %[1]q but by %[2]s", by, names)
	}
	return column, nil
}

// grouping is what numbers are grouped by in a query: "" for all in one, "month" of the
// instant in the column at, or a column. Its faults are those of dimension and of Months.
func grouping(columns map[string]string, by, at string, in Span) (clause.Expr, error) {
	column, err := dimension(columns, by)
	switch {
	case err != nil:
		return clause.Expr{}, err
	case by == "":
		return expr("''"), nil
	case by == "month":
		months, err := Months(in)
		return banded(at, months), err
	}
	return expr(column), nil
}
