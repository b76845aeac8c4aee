package publish

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"standpoint/analysis"
)

// provenance is what is needed to make the report again: facts in words, and the files it rests on.
// The pictures carry the same as data (see gui/chart).
func provenance(r *analysis.Report, o Options) (made, models []fact) {
	p := r.Provenance
	made = []fact{
		{Label: "Program", Value: tidy("Standpoint " + p.Version)},
		{Label: "Tone engine", Value: tidy(p.Engine)},
		{Label: "Text, SHA-256", Value: shortSum(tidy(p.Input)), Full: tidy(p.Input)},
		{Label: "Report", Value: tidy(r.Schema)},
	}
	for _, k := range slices.Sorted(maps.Keys(p.Settings)) {
		made = append(made, fact{Label: "Setting " + tidy(k), Value: setting(p.Settings[k])})
	}
	if !o.Date.IsZero() {
		made = append(made, fact{Label: "Made on", Value: o.Date.Format("2 January 2006")})
	}
	for _, k := range slices.Sorted(maps.Keys(p.Models)) {
		models = append(models, fact{Label: tidy(k), Value: shortSum(tidy(p.Models[k])), Full: tidy(p.Models[k])})
	}
	return known(made), models
}

// setting is a value as it was given, an empty list as "none".
func setting(v any) string {
	b, err := json.Marshal(v)
	switch s := string(b); {
	case err != nil:
		return tidy(fmt.Sprint(v))
	case s == "[]" || s == "null" || s == `""`:
		return "none"
	default:
		if text, ok := v.(string); ok {
			return tidy(text)
		}
		return tidy(s)
	}
}
