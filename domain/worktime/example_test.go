package worktime_test

import (
	"fmt"
	"time"

	"duban/domain/worktime"
)

// A rectification is ordered on the last Monday of January 2026. Its clock runs
// through a make-up Saturday and the Spring Festival.
func Example() {
	cal := worktime.Shipped()
	issued := time.Date(2026, time.January, 26, 10, 0, 0, 0, worktime.Zone)
	rule, ref, _ := worktime.ShippedRules().Row(worktime.DayOf(issued), "rectification")

	clock := worktime.NewClock(cal, "R-1", ref, issued, *rule.Limit, *rule.Ladder)

	fmt.Println(clock.Rule, rule.Limit.Text().ZH)
	for _, s := range clock.Steps {
		fmt.Println(s.At.In(worktime.Zone).Format("2006-01-02 15:04"), s.Name)
	}
	today := worktime.Date(2026, time.February, 12)
	left, _ := worktime.WorkdaysBetween(cal, today, worktime.LastDay(clock.Due))
	fmt.Println(left, "working days left after", today)
	// Output:
	// bank.rectification@default-1#rectification 15个工作日
	// 2026-02-11 09:00 remind
	// 2026-02-15 00:00 due
	// 2026-02-25 09:00 escalate_1
	// 2026-02-28 09:00 escalate_2
	// 2026-03-06 09:00 bulletin
	// 2 working days left after 2026-02-12
}
