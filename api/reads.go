package api

// routeReads registers every operation that reads cases.
func (s *Server) routeReads() {
	s.routeHome()
	s.routeInspectionLists()
	s.routeInspectionView()
	s.routeInspectionAnswers()
	s.routeInspectionScore()
	s.routeFindings()
	s.routeAppeals()
	s.routeNoticeLists()
	s.routeNoticeView()
	s.routeRectifications()
	s.routeExtensions()
	s.routeProgrammeReads()
	s.routeWarnings()
	s.routeIncidentLists()
	s.routeIncidentView()
	s.routeComplaintLists()
	s.routeComplaintView()
	s.routeDecisionNotice()
	s.routeComplaintNumbers()
	s.routeComplaintExports()
	s.routeClocks()
	s.routeBulletinReads()
	s.routeRecords()
	s.routeExports()
}
