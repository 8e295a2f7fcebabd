package activities

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
)

// kinship is a complaint with a review, two parts and two that became part of it, of which
// it has heard of one only.
func kinship(t *testing.T, c *counter) (review, p, q, absorbed, late casefile.ID) {
	c.must(t, at("2026-03-02 08:00"), deng, caseID, complaint.CmdRegister, atCounter())
	absorbed, late = DerivedID("absorbed"), DerivedID("late")
	for _, id := range []casefile.ID{absorbed, late} {
		c.must(t, at("2026-03-02 08:10"), mei, id, complaint.CmdRegister, atCounter())
		merged := c.must(t, at("2026-03-02 08:20"), deng, id, complaint.CmdMerge, complaint.Merge{Into: caseID, Reason: "重复"})
		if id == absorbed {
			require.NoError(t, c.cases().absorbMerged(context.Background(), merged[0]))
		}
	}
	split := c.must(t, at("2026-03-02 08:30"), deng, caseID, complaint.CmdSplit, complaint.Split{Reason: "两件事", Parts: []complaint.Part{
		{Class: attitude, Content: "柜员"}, {Class: attitude, Content: "手续费"}}})
	require.NoError(t, c.cases().openPartsOf(context.Background(), split[0]))
	p, q = c.state(caseID).Parts[0], c.state(caseID).Parts[1]
	asked := c.askedForReview(t)
	require.NoError(t, c.cases().openReviewOf(context.Background(), asked[0]))
	return ReviewOf(caseID, 1), p, q, absorbed, late
}

// askedForReview decides and tells the complaint, and takes the customer's application in.
func (c *counter) askedForReview(t *testing.T) []casefile.Event {
	c.must(t, at("2026-03-02 09:30"), deng, caseID, complaint.CmdClassify, sorted(attitude, complaint.Simple))
	c.must(t, at("2026-03-02 10:00"), deng, caseID, complaint.CmdDecide, complaint.Decide{Outcome: complaint.Unjustified, Facts: "情况", Grounds: "依据", Remedies: complaint.Remedies})
	c.must(t, at("2026-03-02 11:00"), deng, caseID, complaint.CmdTellDecision, complaint.TellDecision{How: "phone"})
	return c.must(t, at("2026-03-03 11:00"), jia, caseID, complaint.CmdRequestReview, complaint.RequestReview{InWriting: true, Text: "不服"})
}

func (c *counter) sealed(ids ...casefile.ID) (out []bool) {
	for _, id := range ids {
		out = append(out, c.state(id).Sealed)
	}
	return out
}

// A referral closes with the complaint whatever tells the same story, in the same commit;
// parts that tell another may be spared.
func TestReferralClosesTheFamily(t *testing.T) {
	c := openCounter()
	review, p, q, absorbed, late := kinship(t, c)
	_, err := c.gives(at("2026-03-04 09:00"), deng, caseID, complaint.CmdReferDiscipline, complaint.ReferDiscipline{Reason: "违纪", Spare: []casefile.ID{p, review}})
	require.Equal(t, "/spare/1", fault.Of(err).Fields[0].Pointer, "a review is no part")
	events := c.must(t, at("2026-03-04 09:00"), deng, caseID, complaint.CmdReferDiscipline, complaint.ReferDiscipline{Reason: "违纪", Spare: []casefile.ID{q}})
	require.Equal(t, []string{"referred_to_discipline", "family_sealed"}, names(events))
	b, err := casefile.Decode[complaint.FamilySealed](events[1].Body)
	require.NoError(t, err)
	require.ElementsMatch(t, []casefile.ID{review, p, absorbed, late}, b.Cases)
	require.Equal(t, []bool{true, true, true, true, true, false}, c.sealed(caseID, review, p, absorbed, late, q))
	for id, status := range map[casefile.ID]casefile.Status{review: complaint.Discipline, p: complaint.Discipline, absorbed: complaint.Merged, late: complaint.Merged} {
		require.Equal(t, []any{status, "ji"}, []any{c.state(id).Status, c.state(id).Owner.User})
		_, err := c.gives(at("2026-03-04 09:10"), deng, id, complaint.CmdContact, complaint.Contact{Kind: complaint.Step, Text: "x"})
		require.True(t, fault.Is(err, fault.NotFound), "%v", err)
	}
	c.must(t, at("2026-03-04 09:10"), ji, p, complaint.CmdConclude, complaint.Conclude{Outcome: complaint.Unjustified, Text: "不属实", How: "phone"})
	c.must(t, at("2026-03-04 09:10"), deng, q, complaint.CmdContact, complaint.Contact{Kind: complaint.Step, Text: "照常办理"})
	for id, n := range map[casefile.ID]int{p: len(c.record.events[p]), absorbed: len(c.record.events[absorbed])} {
		require.NoError(t, c.cases().sealFamily(context.Background(), events[1]))
		require.Len(t, c.record.events[id], n, "the engine is told, and nothing happens twice")
	}
}

// A part that turns out to be a matter of discipline takes the whole with it, whose text
// tells it too, but not what was told apart from it.
func TestAPartTakesTheWholeWithIt(t *testing.T) {
	c := openCounter()
	review, p, q, absorbed, late := kinship(t, c)
	b := sorted(attitude, complaint.Simple)
	b.Class.Subject = "bribery"
	require.Equal(t, []string{"classified", "referred_to_discipline", "family_sealed"}, names(c.must(t, at("2026-03-04 09:00"), deng, p, complaint.CmdClassify, b)))
	require.Equal(t, []bool{true, true, true, true, true, false}, c.sealed(p, caseID, review, absorbed, late, q))

	c = openCounter()
	c.must(t, at("2026-03-02 08:00"), deng, caseID, complaint.CmdRegister, atCounter())
	part := attitude
	part.Subject = "bribery"
	split := c.must(t, at("2026-03-02 08:30"), deng, caseID, complaint.CmdSplit, complaint.Split{Reason: "两件事", Parts: []complaint.Part{
		{Class: attitude, Content: "柜员"}, {Class: part, Content: "索要好处"}}})
	require.NoError(t, c.cases().openPartsOf(context.Background(), split[0]))
	parts := c.state(caseID).Parts
	require.Equal(t, []bool{true, false, true}, c.sealed(caseID, parts[0], parts[1]), "opened as one")
	require.Equal(t, []string{"part_opened", "referred_to_discipline", "family_sealed"}, names(c.record.events[parts[1]]))
}

// What is opened after its origin was referred is closed from its first moment; nothing
// becomes part of a closed case.
func TestBornSealed(t *testing.T) {
	c := openCounter()
	c.must(t, at("2026-03-02 08:00"), deng, caseID, complaint.CmdRegister, atCounter())
	c.must(t, at("2026-03-02 08:10"), mei, anotherCase, complaint.CmdRegister, atCounter())
	split := c.must(t, at("2026-03-02 08:30"), deng, caseID, complaint.CmdSplit, complaint.Split{Reason: "三件事", Parts: []complaint.Part{
		{Class: attitude, Content: "柜员"}, {Class: attitude, Content: "手续费"}}})
	asked := c.askedForReview(t)
	parts := c.state(caseID).Parts
	require.Equal(t, []string{"referred_to_discipline"}, names(c.must(t, at("2026-03-04 09:00"), deng, caseID, complaint.CmdReferDiscipline, complaint.ReferDiscipline{Reason: "违纪", Spare: parts[1:]})))

	require.NoError(t, c.cases().openReviewOf(context.Background(), asked[0]))
	require.NoError(t, c.cases().openPartsOf(context.Background(), split[0]))
	review := ReviewOf(caseID, 1)
	require.Equal(t, []string{"review_opened", "sealed_with"}, names(c.record.events[review]))
	require.Equal(t, []string{"part_opened", "sealed_with"}, names(c.record.events[parts[0]]))
	require.Equal(t, []bool{true, true, false}, c.sealed(review, parts[0], parts[1]))
	require.Equal(t, "ji", c.state(review).Owner.User)

	_, err := c.gives(at("2026-03-04 10:00"), deng, anotherCase, complaint.CmdMerge, complaint.Merge{Into: caseID, Reason: "重复"})
	require.Equal(t, "/into", fault.Of(err).Fields[0].Pointer)
}

// Where one of the family has no discipline office above it, nothing of it is closed.
func TestFamilyWithoutADesk(t *testing.T) {
	c := openCounter()
	review, p, _, _, _ := kinship(t, c)
	c.state(p).Excluded = append(c.state(p).Excluded, "ji")
	n := len(c.record.events[caseID])
	_, err := c.gives(at("2026-03-04 09:00"), deng, caseID, complaint.CmdReferDiscipline, complaint.ReferDiscipline{Reason: "违纪"})
	require.Equal(t, "complaint.no_discipline_desk", fault.Of(err).Code)
	require.Len(t, c.record.events[caseID], n)
	_ = review
}
