package labelled

import (
	"encoding/json"
	"testing"

	"standpoint/analysis/text"
)

// FuzzDocument turns lines into documents. Offsets that are not in the text end at its ends; a span
// may still be the wrong way round, so only its ends are looked at.
func FuzzDocument(f *testing.F) {
	f.Add([]byte(object(f, `, "speaker": "Zoé", "speaker_start": 27, "speaker_end": 30, "cue_start": 22, "cue_end": 26`)))
	f.Add([]byte(object(f, `, "speaker_start": 900, "speaker_end": 1000, "cue_start": -5, "cue_end": -1`)))
	f.Add([]byte(object(f, `, "speaker_start": 30, "speaker_end": 27, "speech": false`)))
	f.Add([]byte(object(f, `, "cue_start": -9223372036854775808, "cue_end": 9223372036854775807`)))
	f.Add([]byte(`{"text": "", "quotes": [{"start": 1, "end": -1}, {}]}`))
	f.Add([]byte(`{"text": "\ud800\u0000é", "quotes": [{"start": 2, "end": 3}]}`))
	f.Add([]byte(`null`))
	f.Fuzz(func(t *testing.T, line []byte) {
		var w wire
		if json.Unmarshal(line, &w) != nil {
			return
		}
		d := w.document()
		if fold := d.Fold(); fold < 0 || fold >= Folds {
			t.Errorf("fold %d", fold)
		}
		if len(d.Quotes) != len(w.Quotes) {
			t.Errorf("%d quotes of %d", len(d.Quotes), len(w.Quotes))
		}
		for _, q := range d.Quotes {
			for _, s := range []text.Span{q.Content, q.Source, q.Cue} {
				if s.Start < 0 || s.Start > len(d.Text) || s.End < 0 || s.End > len(d.Text) {
					t.Errorf("span %v of %d bytes", s, len(d.Text))
				}
			}
		}
	})
}
