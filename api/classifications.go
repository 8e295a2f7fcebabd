package api

import (
	"context"
	"net/http"

	"duban/domain/classification"
	"duban/domain/edition"
	"duban/domain/text"
	"duban/domain/worktime"
	"duban/policy"
)

// Whoever takes complaints in reads the catalogue; those who keep the settings keep it.
var classifications = editionKind{kind: edition.Classification, path: "/classifications", tag: "投诉分类 · Classification",
	one: "Classification", many: "Classifications", zh: "投诉分类目录", en: "the catalogue of complaints",
	read: policy.SettingRead, own: policy.ComplaintReadOwn, write: policy.SettingWrite, approve: policy.SettingWrite}

// maxCatalogue is enough for a catalogue with a few thousand products.
const maxCatalogue = 4 << 20

type putClassification struct {
	ByEdition
	IfMatch
	Body struct {
		ValidFrom worktime.Day             `json:"valid_from,omitempty" doc:"施行日期；省略为自批准之日起 · first day; left out: from the day of approval"`
		Note      string                   `json:"note" minLength:"1" maxLength:"500" doc:"修改说明 · what changes, and why"`
		Catalogue classification.Catalogue `json:"catalogue"`
	}
}

// Against names the version to compare with.
type Against struct {
	With string `query:"with" maxLength:"40" doc:"与之比较的版本；省略为正在施行的版本 · the version to compare with; left out: the one in force"`
}

type compareEditions struct {
	ByEdition
	Against
}

// ClassificationChanges is what differs between two versions.
type ClassificationChanges struct {
	Version string                      `json:"version"`
	With    string                      `json:"with"`
	Changes []classification.Difference `json:"changes"`
}

func (s *Server) routeClassifications(r Routing) {
	routeEditions(s, classifications, r.Catalogues)
	operation(s, Op{ID: "putClassification", Method: http.MethodPut, Path: classifications.path + "/{version}", Action: policy.SettingWrite, Tag: classifications.tag, MaxBody: maxCatalogue,
		Summary: text.T("修改投诉分类目录草稿", "Change a draft of the catalogue of complaints"),
		Doc:     text.T("启用过的代码不可删除，只能停用；标准编码由本行填写。", "Codes once released are not taken away but made inactive; the standard's numbers are the bank's to fill in.")},
		ofTheBank[putClassification](s), func(ctx context.Context, in *putClassification) (*editionAnswer[classification.Catalogue], error) {
			return takeStep(ctx, s, classifications, r.Catalogues, in.ByEdition, in.IfMatch, policy.SettingWrite, edition.Step{Move: edition.Change},
				func(e *edition.Edition, _ classification.Catalogue) (classification.Catalogue, error) {
					e.ValidFrom, e.Note = in.Body.ValidFrom, in.Body.Note
					return in.Body.Catalogue, nil
				}, map[string]any{"note": in.Body.Note})
		})
	operation(s, Op{ID: "compareClassification", Method: http.MethodGet, Path: classifications.path + "/{version}/changes", Action: policy.SettingRead, Tag: classifications.tag,
		Summary: text.T("与另一版投诉分类目录比较", "Compare with another version of the catalogue")}, inScopes[compareEditions](),
		func(ctx context.Context, in *compareEditions) (*with[ClassificationChanges], error) {
			after, before, err := pair(ctx, s, r.Catalogues, in)
			if err != nil {
				return nil, err
			}
			changes := classification.Compare(before.Content, after.Content)
			if changes == nil {
				changes = []classification.Difference{}
			}
			return &with[ClassificationChanges]{Body: ClassificationChanges{after.Name, before.Name, changes}}, nil
		})
}

// pair reads the two versions to be compared.
func pair[T any](ctx context.Context, s *Server, store Editions[T], in *compareEditions) (after, before Edited[T], err error) {
	today := worktime.DayOf(s.now())
	if after, err = store.Edition(ctx, in.name(), today); err != nil {
		return after, before, err
	}
	before, err = store.Edition(ctx, ByEdition{in.With}.name(), today)
	return after, before, err
}
