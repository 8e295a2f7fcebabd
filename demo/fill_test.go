package demo

import (
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/checklist"
	"duban/domain/inspection"
)

// What is answered well fails nowhere, and what is to fail fails there and nowhere else.
func TestFillFailsWhatItIsTold(t *testing.T) {
	subjects := []checklist.Subject{{ID: "柜员01", Post: "teller"}, {ID: "大堂01", Post: "lobby_manager"}}
	for _, list := range checklist.Shipped() {
		t.Run(list.Code, func(t *testing.T) {
			failed := func(fails map[string]bool) map[string]bool {
				items := Fill(list, subjects, fails, func(checklist.Module, checklist.Item) string { return "情况说明" })
				answers := inspection.PlainAnswers(subjects, items)
				require.NoError(t, checklist.Check(list, answers, true))
				out := map[string]bool{}
				for _, f := range checklist.Failed(list, answers) {
					out[f.Item] = true
				}
				return out
			}
			require.Empty(t, failed(nil))
			for _, item := range Failable(list) {
				require.Equal(t, map[string]bool{item: true}, failed(map[string]bool{item: true}))
			}
		})
	}
}
