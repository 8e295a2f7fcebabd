package storagetest

import "testing"

// Contract is what every database behind storage keeps. fresh opens a new, migrated,
// empty one.
func Contract(t *testing.T, fresh func(t *testing.T) *Backend) {
	for _, c := range []struct {
		name string
		test func(t *testing.T, b *Backend)
	}{
		{"a commit keeps everything", testCommitKeepsEverything},
		{"a command given twice is done once", testCommandTwice},
		{"a refusal leaves nothing", testRefusalLeavesNothing},
		{"a command may come to nothing", testNothingHappened},
		{"open cases and follow-ups", testOpenCasesAndFollowUps},
		{"many writers on one case", testManyWritersOneCase},
		{"many writers on many cases", testManyWritersManyCases},
		{"a case is opened once", testOpenedOnce},
		{"one of those who saw the same version wins", testOneWins},
		{"the record is append-only", testAppendOnly},
		{"the tree of units", testTreeOfUnits},
		{"paging", testPaging},
		{"people", testPeople},
		{"sessions and tokens", testSessionsAndTokens},
		{"who holds which role", testAssignments},
		{"settings", testSettings},
		{"calendars", testCalendars},
		{"checklists", testChecklists},
		{"numbers", testNumbers},
		{"the inbox", testInbox},
		{"channels", testChannels},
		{"switches", testSwitches},
		{"who is owed what", testWhoIsOwedWhat},
		{"hidden cases go to persons alone", testHiddenCasesGoToPersonsAlone},
		{"switched off", testSwitchedOff},
		{"the outbox", testOutbox},
		{"given up and retried", testGivenUpAndRetried},
		{"many dispatchers", testManyDispatchers},
		{"the audit trail", testAuditTrail},
		{"health", testHealth},
		{"sight of inspections", testSightOfInspections},
		{"sight of notices", testSightOfNotices},
		{"what waits of inspections", testWaitingInspections},
		{"what waits of notices", testWaitingNotices},
		{"one by one", testOneByOne},
		{"the record of a case", testRecord},
		{"names", testNames},
		{"a unit added", testUnitAdded},
		{"proposals for warnings", testWarningProposals},
		{"answers", testAnswers},
		{"findings", testFindings},
		{"rounds", testRounds},
		{"notices", testNotices},
		{"programmes", testProgrammes},
		{"duty rosters", testRosters},
		{"who is on duty", testDutyLeader},
		{"duty rosters across years", testRosterAcrossYears},
		{"duties and gaps", testDutiesAndGaps},
		{"swaps", testSwaps},
		{"a crowd about one swap", testSwapRace},
		{"declared interests", testInterests},
		{"the reporting line", testReportingLine},
		{"who steps aside", testAside},
		{"direct reports", testIncidents},
		{"sight of direct reports", testSightOfIncidents},
		{"what direct reports ask", testIncidentFacts},
		{"read rows made again", testRebuildReads},
		{"proposals to hold to account", testAccountability},
		{"sight of complaints", SightOfComplaints},
		{"sealed complaints stay sealed", testSealedComplaintsStaySealed},
		{"numbers of complaints", testComplaintNumbers},
		{"lists of complaints", testComplaintLists},
		{"reads of complaints made again", testComplaintReadsMadeAgain},
		{"facts about complaints", testComplaintFacts},
		{"flags", testFlags},
		{"sealing", testSealing},
		{"showing what is sealed", testShowing},
		{"master keys", testMasterKeys},
		{"customers", testCustomers},
		{"revealing", testReveal},
		{"erasure", testErasure},
		{"legal holds", testHolds},
		{"a hold against an erasure", testHoldAgainstErasure},
		{"erased evidence", testErasedEvidence},
		{"destroyed again", testDestroyedAgain},
		{"versions of a table", testEditions},
		{"tables in force", testInForce},
		{"officers and their business lines", testOfficers},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			c.test(t, fresh(t))
		})
	}
	t.Run("tampered events", func(t *testing.T) { t.Parallel(); testTamperedEvents(t, fresh) })
	t.Run("tampered audit chain", func(t *testing.T) { t.Parallel(); testTamperedAudit(t, fresh) })
}
