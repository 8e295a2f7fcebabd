package api

import (
	"context"
	"net/http"
	"time"

	"duban/domain/fault"
	"duban/domain/text"
	"duban/domain/worktime"
	"duban/policy"
)

const tagCalendars = "工作日历 · Working days"

// YearView is one year's arrangement at one version.
type YearView struct {
	Year       int                 `json:"year"`
	Version    int64               `json:"version" doc:"0 为出厂安排，其余为本行录入 · 0: came with the product; others the bank has loaded"`
	Source     string              `json:"source" doc:"依据的通知 · the announcement it comes from"`
	SourceURL  string              `json:"source_url,omitempty"`
	Days       []worktime.Arranged `json:"days,omitempty" doc:"放假和调休上班的日子 · days off, and days worked instead"`
	LoadedBy   string              `json:"loaded_by,omitempty"`
	LoadedAt   time.Time           `json:"loaded_at,omitzero"`
	InForce    bool                `json:"in_force" doc:"正在执行：最近批准的版本，未批准过的年份为出厂安排 · in force: the version approved last, or what came with the product"`
	ApprovedBy string              `json:"approved_by,omitempty"`
	ApprovedAt time.Time           `json:"approved_at,omitzero"`
}

func viewYear(y CalendarYear) YearView {
	return YearView{Year: y.Year.Year, Version: y.Version, Source: y.Source, SourceURL: y.SourceURL, Days: y.Days, LoadedBy: y.LoadedBy, LoadedAt: y.LoadedAt,
		ApprovedBy: y.ApprovedBy, ApprovedAt: y.ApprovedAt}
}

// viewYears shows versions by year and version, and which of each year is in force.
func viewYears(list []CalendarYear) []YearView {
	out := make([]YearView, len(list))
	inForce := map[int]int{} // by year: its place in the list
	for i, y := range list {
		out[i] = viewYear(y)
		if y.Version == 0 || !y.ApprovedAt.IsZero() {
			inForce[y.Year.Year] = i
		}
	}
	for _, i := range inForce {
		out[i].InForce = true
	}
	return out
}

// ByYear names a year in the path.
type ByYear struct {
	Year int `path:"year" minimum:"1990" maximum:"2200"`
}

type putYear struct {
	ByYear
	Body struct {
		Source    string              `json:"source" minLength:"1" maxLength:"300" doc:"依据的通知 · the announcement it comes from"`
		SourceURL string              `json:"source_url,omitempty" maxLength:"500" format:"uri"`
		Days      []worktime.Arranged `json:"days" minItems:"1" maxItems:"366"`
	}
}

func (s *Server) routeCalendars() {
	operation(s, Op{ID: "listCalendars", Method: http.MethodGet, Path: "/calendars", Action: policy.CalendarRead, Tag: tagCalendars,
		Summary: text.T("已载入的年份", "The years that are loaded")}, inScopes[none](), s.listCalendars)
	operation(s, Op{ID: "getCalendar", Method: http.MethodGet, Path: "/calendars/{year}", Action: policy.CalendarRead, Tag: tagCalendars,
		Summary: text.T("某年的安排，含待批准的版本", "A year with all its versions, also those that wait for approval")}, inScopes[ByYear](), s.getCalendar)
	operation(s, Op{ID: "putCalendar", Method: http.MethodPut, Path: "/calendars/{year}", Action: policy.CalendarWrite, Status: http.StatusAccepted, Tag: tagCalendars,
		Summary: text.T("录入某年的安排", "Load a year"),
		Doc:     text.T("录入后待批准，批准前不影响任何期限。", "It waits for approval and moves no deadline before.")},
		ofTheBank[putYear](s), s.putCalendar)
}

func (s *Server) listCalendars(ctx context.Context, _ *none) (*with[Page[YearView]], error) {
	list, err := s.Calendars.CalendarYears(ctx, 0)
	if err != nil {
		return nil, err
	}
	years := viewYears(list)
	for i := range years {
		years[i].Days = nil
	}
	return &with[Page[YearView]]{Body: Page[YearView]{Items: years}}, nil
}

func (s *Server) getCalendar(ctx context.Context, in *ByYear) (*with[Page[YearView]], error) {
	list, err := s.Calendars.CalendarYears(ctx, in.Year)
	if err == nil && len(list) == 0 {
		err = fault.New(fault.NotFound, "calendar.unknown", "%[1]d 年的安排尚未载入，按周一至周五推算", "%[1]d is not loaded: it is worked out from Monday to Friday", in.Year)
	}
	if err != nil {
		return nil, err
	}
	return &with[Page[YearView]]{Body: Page[YearView]{Items: viewYears(list)}}, nil
}

func (s *Server) putCalendar(ctx context.Context, in *putYear) (*with[YearView], error) {
	y := worktime.Year{Year: in.Year, Source: in.Body.Source, SourceURL: in.Body.SourceURL, Days: in.Body.Days}
	if err := y.Check(); err != nil {
		return nil, err
	}
	row := s.entry(ctx, policy.CalendarWrite, "calendar/"+itoa(in.Year))
	row.Detail = detail(map[string]any{"source": y.Source, "days": len(y.Days)})
	kept, err := s.Calendars.LoadYear(ctx, CalendarYear{Year: y, LoadedBy: callerOf(ctx).User, LoadedAt: s.now()}, row)
	if err != nil {
		return nil, err
	}
	return &with[YearView]{Body: viewYear(kept)}, nil
}
