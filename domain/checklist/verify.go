package checklist

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"duban/domain/fault"
)

// Verify computes r again from the template and the answers, with the engine and
// the waivers that r names. It returns nil when every figure agrees; otherwise a
// fault of kind Conflict whose single field points at the first difference, or of
// kind Invalid when the engine is not known.
func Verify(t Template, a Answers, r Result) error {
	switch {
	case r.TemplateHash != t.Hash():
		return differs("/template_hash", r.TemplateHash, t.Hash())
	case r.AnswersHash != a.Hash():
		return differs("/answers_hash", r.AnswersHash, a.Hash())
	}
	again, err := ScoreWith(r.Engine, t, a, r.Waived)
	if err != nil {
		return err
	}
	kept, computed := tree(r), tree(again)
	if pointer, was, is, same := firstDifference("", kept, computed); !same {
		return differs(pointer, was, is)
	}
	return nil
}

func differs(pointer string, kept, computed any) error {
	e := fault.New(fault.Conflict, "checklist.score_differs",
		"得分复核不一致：%[1]s 处记录为 %[2]v，重新计算为 %[3]v",
		"the score does not verify: at %[1]s the record says %[2]v, computing again gives %[3]v", pointer, show(kept), show(computed))
	return e.With(pointer, "differs", "记录为 %v，重算为 %v", "recorded %v, computed %v", show(kept), show(computed))
}

func show(v any) string {
	if v == nil {
		return "-"
	}
	if s, ok := v.(string); ok {
		return s
	}
	raw, err := json.Marshal(v)
	if err != nil {
		return fmt.Sprint(v)
	}
	return string(raw)
}

// tree is a Result as generic JSON, in which the walk needs no knowledge of fields.
func tree(r Result) (v any) {
	raw, err := encode(r)
	if err == nil {
		d := json.NewDecoder(bytes.NewReader(raw))
		d.UseNumber()
		err = d.Decode(&v)
	}
	if err != nil {
		panic("checklist: a result cannot be read back: " + err.Error())
	}
	return v
}

// firstDifference walks two trees side by side, keys in sorted order, and returns
// the JSON pointer of the first place where they part.
func firstDifference(at string, a, b any) (pointer string, av, bv any, same bool) {
	switch x := a.(type) {
	case map[string]any:
		y, ok := b.(map[string]any)
		if !ok {
			return at, a, b, false
		}
		keys := map[string]bool{}
		for k := range x {
			keys[k] = true
		}
		for k := range y {
			keys[k] = true
		}
		for _, k := range slices.Sorted(maps.Keys(keys)) {
			if pointer, av, bv, same = firstDifference(at+"/"+k, x[k], y[k]); !same {
				return pointer, av, bv, false
			}
		}
		return "", nil, nil, true
	case []any:
		y, ok := b.([]any)
		if !ok {
			return at, a, b, false
		}
		for i := range max(len(x), len(y)) {
			var xi, yi any
			if i < len(x) {
				xi = x[i]
			}
			if i < len(y) {
				yi = y[i]
			}
			if pointer, av, bv, same = firstDifference(fmt.Sprintf("%s/%d", at, i), xi, yi); !same {
				return pointer, av, bv, false
			}
		}
		return "", nil, nil, true
	}
	return at, a, b, a == b
}
