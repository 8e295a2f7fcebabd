package org

import (
	"regexp"

	"duban/domain/fault"
)

var mark = regexp.MustCompile(`^\p{Han}{1,10}$`)

// CheckMark says at pointer what is wrong with a unit's mark. None is fine. It has
// Chinese characters only, so that it is never the code of another unit, and the year's
// brackets end it.
func CheckMark(m, pointer string) error {
	if m == "" || mark.MatchString(m) {
		return nil
	}
	return fault.BadField(pointer, "mark", "机关代字须为 1 至 10 个汉字，如“穗”", "a mark has 1 to 10 Chinese characters, like 穗")
}
