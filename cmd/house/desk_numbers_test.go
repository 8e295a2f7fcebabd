package house

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/api"
	"duban/domain/worktime"
	"duban/policy"
)

// Every group of the numbers of complaints has a name, also the one of all together and
// the one of what nobody has stated; the file says the same.
func TestEveryGroupOfComplaintNumbersHasAName(t *testing.T) {
	t.Parallel()
	s := sealedStreet(t)
	office := s.as(s.bank.At(policy.ServiceOffice, "/ho/")[0].Login)
	office.does("", "", grievance(s.bank.Outlets[0], "态度生硬"))
	unsorted := grievance(s.bank.Outlets[0], "排队太久")
	unsorted.Class.Business, unsorted.Class.Cause, unsorted.Class.Subject = "", "", ""
	office.does("", "", unsorted)
	day := worktime.DayOf(s.now).String()
	names := func(by string) (zh []string) {
		query := "?from=" + day + "&until=" + day + "&by=" + by
		told := office.get("/complaint-numbers" + query)
		var v api.Counts[api.ServiceNumbers]
		require.NoError(t, json.NewDecoder(strings.NewReader(told[strings.Index(told, "\n{"):])).Decode(&v), told)
		file := office.get("/complaint-numbers.csv" + query)
		for _, n := range v.Items {
			zh = append(zh, n.Name.ZH)
			require.Contains(t, file, "\n"+n.Name.ZH+",")
		}
		return zh
	}
	require.Equal(t, []string{"全部"}, names("all"))
	require.ElementsMatch(t, []string{"银行卡", "（未填写）"}, names("business"))
	require.Equal(t, []string{day[:7]}, names("month"))
	require.Equal(t, []string{s.bank.Outlets[0].Name.ZH}, names("outlet"))
}
