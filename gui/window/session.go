package window

import (
	"path/filepath"
	"slices"
	"strings"

	"standpoint/analysis"
	"standpoint/gui/chart"
)

// doc is an open article.
type doc struct {
	path   string // "" for pasted text and the sample
	report *analysis.Report
}

// name is what the article is called in the window.
func (d *doc) name() string {
	if d.report.Title != "" {
		return d.report.Title
	}
	if d.path != "" {
		return filepath.Base(d.path)
	}
	return d.report.ID
}

// session is what is open and what is chosen in it. It knows nothing of widgets.
type session struct {
	docs      []*doc
	at        int      // the shown one
	speakers  []string // chosen speaker ids of the shown article, in order of choice
	quote     string   // chosen quote id, ""
	paragraph int      // chosen paragraph, -1
	kind      chart.Kind
	before    chart.Kind // the kind to go back to from an automatic comparison, ""
	target    string     // chosen target id, "" for all
}

func newSession() *session { return &session{paragraph: -1, kind: chart.Timeline} }

// doc is the shown article, nil when none is open.
func (s *session) doc() *doc {
	if s.at >= len(s.docs) {
		return nil
	}
	return s.docs[s.at]
}

// add opens d, in place of an open article from the same file, and shows it.
func (s *session) add(d *doc) {
	for i, o := range s.docs {
		if o.path == d.path && (d.path != "" || o.report.Text == d.report.Text) {
			s.docs[i] = d
			s.show(i)
			return
		}
	}
	s.docs = append(s.docs, d)
	s.show(len(s.docs) - 1)
}

// show chooses the i-th article, with nothing chosen in it.
func (s *session) show(i int) {
	s.at = i
	s.clear()
}

// clear chooses nothing in the shown article.
func (s *session) clear() {
	s.speakers, s.quote, s.paragraph, s.target = nil, "", -1, ""
	if s.before != "" {
		s.kind, s.before = s.before, ""
	}
}

// close closes the shown article.
func (s *session) close() {
	if s.doc() == nil {
		return
	}
	s.docs = slices.Delete(s.docs, s.at, s.at+1)
	s.show(max(0, min(s.at, len(s.docs)-1)))
}

// choose makes id the only chosen speaker, or none when it was that already; with more it is
// added to or taken from the choice. Two or more are compared.
func (s *session) choose(id string, more bool) {
	i := slices.Index(s.speakers, id)
	switch {
	case more && i >= 0:
		s.speakers = slices.Delete(s.speakers, i, i+1)
	case more:
		s.speakers = append(s.speakers, id)
	case i >= 0 && len(s.speakers) == 1:
		s.speakers = nil
	default:
		s.speakers = []string{id}
	}
	s.quote, s.paragraph = "", -1
	switch two := len(s.speakers) > 1; {
	case two && s.before == "" && s.kind != chart.Compare:
		s.before, s.kind = s.kind, chart.Compare
	case !two && s.before != "":
		s.kind, s.before = s.before, ""
	}
}

// chosen reports whether the speaker with the id is chosen.
func (s *session) chosen(id string) bool { return slices.Contains(s.speakers, id) }

func (s *session) pickQuote(id string) { s.quote, s.paragraph = id, -1 }
func (s *session) pickParagraph(i int) { s.quote, s.paragraph = "", i }

// setKind chooses a chart by hand.
func (s *session) setKind(k chart.Kind) { s.kind, s.before = k, "" }

// files are the paths of all open articles that have one.
func (s *session) files() []string {
	var out []string
	for _, d := range s.docs {
		if d.path != "" {
			out = append(out, d.path)
		}
	}
	return out
}

// findQuote is the quote with the id, nil if there is none.
func findQuote(r *analysis.Report, id string) *analysis.Quote {
	for i := range r.Quotes {
		if r.Quotes[i].ID == id {
			return &r.Quotes[i]
		}
	}
	return nil
}

// findSpeaker is the place and the speaker with the id, -1 and nil if there is none.
func findSpeaker(r *analysis.Report, id string) (int, *analysis.Speaker) {
	for i := range r.Speakers {
		if r.Speakers[i].ID == id {
			return i, &r.Speakers[i]
		}
	}
	return -1, nil
}

// shortName is the last word of a person's name, or the whole of a short one.
func shortName(s *analysis.Speaker) string {
	words := strings.Fields(s.Name)
	if s.Kind == analysis.Person && len(words) > 1 && len(words) < 4 {
		return words[len(words)-1]
	}
	if r := []rune(s.Name); len(r) > 18 {
		return string(r[:17]) + "…"
	}
	return s.Name
}

// certainty is the mean certainty of a speaker's quotes, and of how many.
func certainty(r *analysis.Report, id string) (mean float64, n int) {
	for i := range r.Quotes {
		if q := &r.Quotes[i]; q.SpeakerID != nil && *q.SpeakerID == id {
			mean += q.Certainty.Value
			n++
		}
	}
	if n > 0 {
		mean /= float64(n)
	}
	return mean, n
}

// unattributed is how many quotes have no known speaker.
func unattributed(r *analysis.Report) int {
	n := 0
	for i := range r.Quotes {
		if r.Quotes[i].SpeakerID == nil {
			n++
		}
	}
	return n
}
