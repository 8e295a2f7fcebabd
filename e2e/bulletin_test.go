package e2e

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/demo"
	"duban/domain/bulletin"
	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
	"duban/tabular/intake"
)

type paper struct {
	Number     string `json:"number"`
	Status     string `json:"status"`
	Hash       string `json:"content_hash"`
	Intact     *bool  `json:"content_intact"`
	Lines      int    `json:"line_count"`
	Struck     int    `json:"struck_count"`
	Recipients int    `json:"recipient_count"`
	Unread     int    `json:"unread_count"`
}

type receipts struct {
	Items []struct {
		Unit struct {
			Path org.Path `json:"path"`
		} `json:"unit"`
		ReadBy *struct {
			User string `json:"user"`
		} `json:"read_by"`
	} `json:"items"`
}

// TestBulletin drafts what stands late in the demo bank, has it edited by one and
// released by another, kills the house with half of the receipts in, and goes on until
// the last unit has signed.
func TestBulletin(t *testing.T) {
	h := house(t)
	v := speakHTTP(t, h, nil)
	maker, releaser := bank.Holders(policy.ServiceOffice)[0].Login, bank.Holders(policy.ServiceOffice)[1].Login
	head := bank.At(policy.BranchHead, bank.Outlets[0].Path)[0].Login
	refused := func(code string, err error) {
		t.Helper()
		require.Error(t, err)
		require.Contains(t, codesOf(err), code, "%v", err)
	}
	look := func(user, id string) (p paper) {
		t.Helper()
		require.NoError(t, v.read(user, "bulletins", id, "", &p))
		return p
	}

	// Somebody of a department drafts for the unit that it belongs to.
	id := v.open(maker, "bulletins", bulletin.Open{Form: bulletin.Overdue})
	draft := look(maker, id)
	require.Equal(t, "draft", draft.Status)
	require.Greater(t, draft.Lines, 1, "the demo bank has rectifications that are late")
	refused("not_found", v.read(head, "bulletins", id, "", nil))
	refused("not_found", v.read(head, "bulletins", id, "lines", nil))

	var lines struct {
		Items []bulletin.LineOf `json:"items"`
	}
	require.NoError(t, v.read(maker, "bulletins", id, "lines", &lines))
	text := bulletin.Prose{Title: text.T("关于整改超时情况的通报", "On rectifications that are late"), Demand: text.T("立即办理。", "Settle them at once.")}
	edit := bulletin.Edit{Content: bulletin.Content{Prose: text, Notes: []bulletin.Note{{Kind: bulletin.Praise, Text: "多数网点按期完成整改。"}}},
		Strike: []bulletin.Strike{{LineOf: lines.Items[0], Reason: "登记有误"}}}
	require.NoError(t, v.give(maker, "bulletins", id, "edit", edit))
	refused("bulletin.maker_is_checker", v.give(maker, "bulletins", id, "release", bulletin.Release{}))
	require.NoError(t, v.give(releaser, "bulletins", id, "release", bulletin.Release{}))
	out := look(head, id)
	require.True(t, strings.HasPrefix(out.Number, "岭通〔"), out.Number)
	require.True(t, *out.Intact)
	require.Equal(t, draft.Lines-1, out.Lines)
	require.Zero(t, out.Struck, "that a line was struck is not the outlet's to know")
	refused("case.status", v.give(maker, "bulletins", id, "edit", edit))

	page, err := v.as(head).Fetch(t.Context(), "/bulletins/"+id+"/print?lang=zh")
	require.NoError(t, err)
	for _, said := range []string{"关于整改超时情况的通报", out.Number, out.Hash, "多数网点按期完成整改。", "超时事项清单"} {
		require.Contains(t, string(page), said)
	}
	sheet, err := v.as(head).Fetch(t.Context(), "/bulletins/"+id+"/lines.xlsx")
	require.NoError(t, err)
	require.Equal(t, "PK", string(sheet[:2]))

	var owed receipts
	require.NoError(t, v.read(maker, "bulletins", id, "receipts?limit=200", &owed))
	require.Len(t, owed.Items, out.Recipients)
	signers := map[org.Path]string{}
	for _, r := range owed.Items {
		i := slices.IndexFunc(bank.At(policy.UnitSupervisor, r.Unit.Path), func(u intake.User) bool { return r.Unit.Path.Contains(u.Unit) })
		require.GreaterOrEqual(t, i, 0, "nobody signs for %s", r.Unit.Path)
		signers[r.Unit.Path] = bank.At(policy.UnitSupervisor, r.Unit.Path)[i].Login
	}
	first := owed.Items[0].Unit.Path
	eventually(t, "the message that it has arrived", func() bool {
		var inbox struct {
			Items []struct {
				Case string `json:"case"`
			} `json:"items"`
		}
		require.NoError(t, v.as(signers[first]).Call(t.Context(), "GET", "/messages", nil, &inbox))
		for _, m := range inbox.Items {
			if m.Case == id {
				return true
			}
		}
		return false
	})
	refused("policy.out_of_scope", v.give(head, "bulletins", id, "acknowledge", bulletin.Acknowledge{Unit: first}))
	for n, r := range owed.Items {
		if n == len(owed.Items)/2 {
			h.Kill()
			require.NoError(t, h.Start(t.Context()))
		}
		who, unit := signers[r.Unit.Path], r.Unit.Path
		require.NoError(t, v.give(who, "bulletins", id, "acknowledge", bulletin.Acknowledge{Unit: unit}))
		if n < len(owed.Items)-1 {
			refused("bulletin.read_already", v.give(who, "bulletins", id, "acknowledge", bulletin.Acknowledge{Unit: unit}))
		}
	}
	closed := look(maker, id)
	require.Equal(t, []any{"closed", 0}, []any{closed.Status, closed.Unread})
	require.Equal(t, out.Hash, closed.Hash)
	again, err := v.as(head).Fetch(t.Context(), "/bulletins/"+id+"/print?lang=zh")
	require.NoError(t, err)
	require.Equal(t, string(page), string(again), "what was released is read the same for ever")
	require.Equal(t, org.Path("/ho/"), demo.Root)
	verified(t, h)
}
