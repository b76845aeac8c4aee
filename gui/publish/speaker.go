package publish

import (
	"fmt"
	"strings"

	"standpoint/analysis"
	"standpoint/analysis/engine"
)

// speaker is one row of the summary.
type speaker struct {
	Place         int // in the report; it gives the colour
	Name, Who     string
	Also          string // other wordings
	Quotes, Share string
	Tone          verdict
	Positions     []position
	Review, Memo  string
}

// verdict is a number and what it means. One without a Number has nothing to judge.
type verdict struct {
	Number string // "+0.31"
	Label  string // "in favour"
	More   string // confidence, or interval and n
}

// String is a verdict on one line.
func (v verdict) String() string {
	if v.Number == "" {
		return v.Label
	}
	s := v.Number + " " + v.Label
	if v.More != "" {
		s += ", " + v.More
	}
	return s
}

var nothing = verdict{Label: "nothing to judge"}

// position is where someone stands toward a target.
type position struct {
	verdict
	Target string
	Counts string // "2 for, 1 against", of a speaker
	Holder string // of one that the narration tells
	Where  string // its paragraph
	Proof  proof
}

func newSpeaker(place int, s analysis.Speaker) speaker {
	out := speaker{
		Place: place, Name: tidy(s.Name), Who: tidy(speakerKind(s.Kind)), Quotes: fmt.Sprint(s.Quotes), Share: percent(s.Share),
		Tone: mean(s.Tone), Review: tidy(review(s.Review)), Memo: tidy(s.Memo), Also: wordings(s),
	}
	if s.Role != "" {
		out.Who += ", " + tidy(s.Role)
	}
	for _, st := range s.Stances {
		if st.N > 0 {
			v := mean(st.Aggregate)
			v.More = interval(st.Aggregate) // n is the sum of the counts
			out.Positions = append(out.Positions, position{verdict: v, Target: tidy(st.Target), Counts: counts(st)})
		}
	}
	return out
}

// wordings are the other names of s; those that are only offered are asked.
func wordings(s analysis.Speaker) string {
	var list []string
	for _, a := range s.Aliases {
		switch {
		case strings.EqualFold(a.Text, s.Name):
		case a.Suggested:
			list = append(list, "perhaps "+quoted(tidy(a.Text)))
		default:
			list = append(list, quoted(tidy(a.Text)))
		}
	}
	return strings.Join(list, ", ")
}

// mean is an aggregate in words.
func mean(a analysis.Aggregate) verdict {
	if a.N == 0 || a.Label == engine.None {
		return nothing
	}
	v := verdict{Number: signed(a.Score), Label: labelWords(a.Label), More: fmt.Sprintf("n\u00A0%d", a.N)}
	if i := interval(a); i != "" {
		v.More = i + ", " + v.More
	}
	return v
}

// interval is that of a mean, "" when there is none.
func interval(a analysis.Aggregate) string {
	if a.Low == nil || a.High == nil {
		return ""
	}
	return fmt.Sprintf("95\u00A0%% %s to %s", signed(*a.Low), signed(*a.High))
}

// counts tells how many statements there are of each kind, leaving out the kinds without any.
func counts(s analysis.SpeakerStance) string {
	var list []string
	for _, c := range []struct {
		n    int
		word string
	}{{s.For, "for"}, {s.Against, "against"}, {s.Mixed, "mixed"}, {s.Neutral, "neutral"}} {
		if c.n > 0 {
			list = append(list, fmt.Sprintf("%d\u00A0%s", c.n, c.word))
		}
	}
	return strings.Join(list, ", ")
}

// table is the stances of speakers toward targets. The longer of the two lists goes down the page.
type table struct {
	Corner  string
	Columns []string
	Rows    []row
}

type row struct {
	Name  string
	Cells []*position // nil where there is no statement
}

// newTable leaves out speakers and targets without any stance.
func newTable(r *analysis.Report) table {
	type key struct{ speaker, target string }
	cells := map[key]*position{}
	var people, topics []fact // name, and id as the value
	said := map[string]bool{}
	for _, s := range r.Speakers {
		p := newSpeaker(0, s)
		n := len(cells)
		i := 0
		for _, st := range s.Stances {
			if st.N > 0 {
				cells[key{s.ID, st.TargetID}] = &p.Positions[i]
				said[st.TargetID] = true
				i++
			}
		}
		if len(cells) > n {
			people = append(people, fact{Label: p.Name, Value: s.ID})
		}
	}
	for _, t := range r.Targets {
		if said[t.ID] {
			topics = append(topics, fact{Label: tidy(t.Name), Value: t.ID})
		}
	}
	down, across, corner := people, topics, "Speaker"
	at := func(d, a fact) *position { return cells[key{d.Value, a.Value}] }
	if len(topics) > len(people) {
		down, across, corner = topics, people, "Target"
		at = func(d, a fact) *position { return cells[key{a.Value, d.Value}] }
	}
	t := table{Corner: corner}
	for _, a := range across {
		t.Columns = append(t.Columns, a.Label)
	}
	for _, d := range down {
		w := row{Name: d.Label}
		for _, a := range across {
			w.Cells = append(w.Cells, at(d, a))
		}
		t.Rows = append(t.Rows, w)
	}
	return t
}
