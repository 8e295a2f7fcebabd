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

// A file that a link asks for speaks the language that the link names: the browser says its
// own beside it, which need not be that of the screens.
func TestFilesOfNumbersSpeakTheLanguageOfTheLink(t *testing.T) {
	t.Parallel()
	s := newStreet(t)
	office := s.as(s.bank.At(policy.ServiceOffice, "/ho/")[0].Login)
	day := worktime.DayOf(s.now).String()
	span := "?from=" + day + "&until=" + day
	for path, columns := range map[string]map[string]string{
		"/inspection-numbers.csv" + span + "&by=outlet":   {"zh": "网点,已发布检查,平均得分,达标", "en": "Outlet,Published checks,Average score,Passed"},
		"/rectification-numbers.csv" + span + "&by=cause": {"zh": "原因,下达整改,待整改", "en": "Cause,Ordered,To be mended"},
		"/complaint-numbers.csv" + span + "&by=month":     {"zh": "月份,收到,在办", "en": "Month,Received,Open"},
		"/bulletin-numbers.csv" + span + "&by=unit":       {"zh": "机构,已发布,应签阅", "en": "Unit,Released,Receipts owed"},
		"/inspection-ranking.csv" + span + "&by=outlet":   {"zh": "名次,网点,上级机构,检查数,平均得分", "en": "Rank,Outlet,Unit above,Checks,Average score"},
		"/findings/counts.csv?by=subject&stands=true":     {"zh": "员工,问题,首次发现", "en": "Employee,Findings,Found first"},
	} {
		for lang, want := range columns {
			require.Contains(t, office.get(path+"&lang="+lang), "\ufeff"+want, path)
		}
		require.Contains(t, office.get(strings.Replace(path, ".csv", ".xlsx", 1)+"&lang=en"), "Content-Type: application/vnd.openxmlformats", path)
	}
	require.Contains(t, office.get("/inspection-numbers"+span+"&lang=en"), `"pointer":"query:lang"`, "of a list the client says it in its header")
}
