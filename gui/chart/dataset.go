package chart

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"standpoint/analysis"
	"standpoint/analysis/engine"
)

// dataset is what the reports hold for a chart: copied, with same-named speakers and targets
// joined.
type dataset struct {
	texts  []source
	people []*person // in order of their first report and their place in it
	topics []*topic  // those that someone took a stance on, most statements first
	blocks []block   // paragraphs, texts in date order
}

// source is one analysed text.
type source struct{ title, date, name, program string }

// identity is who or what is meant, in all reports.
type identity struct {
	key, name string
	ids       []string // in the reports that have it
}

func (i identity) id() identity { return i }

// names are those of people or topics.
func names[T interface{ id() identity }](list []T) (names []string) {
	for _, x := range list {
		names = append(names, x.id().name)
	}
	return names
}

// person is a speaker.
type person struct {
	identity
	colour  int
	first   int // the report that it is in first
	quotes  int
	tone    summary
	stances map[string]*summary // by topic key; absent where nothing was said
}

// topic is a target of a stance.
type topic struct {
	identity
	n int
}

// fold makes names that differ in letter case, spacing or composition alike.
func fold(s string) string { return norm.NFC.String(strings.ToLower(clean(s))) }

func newDataset(reports []*analysis.Report) *dataset {
	d := &dataset{}
	people, topics := map[string]*person{}, map[string]*topic{}
	for i, r := range reports {
		d.texts = append(d.texts, source{clean(titleOf(r)), clean(r.Date), clean(r.Source), program(r)})
		said := bySpeaker(r)
		for _, s := range r.Speakers {
			d.addSpeaker(people, topics, i, s, said[s.ID])
		}
	}
	for _, p := range d.people {
		p.tone.finish()
		for key, s := range p.stances {
			s.finish()
			topics[key].n += s.n
		}
	}
	slices.SortStableFunc(d.topics, func(a, b *topic) int { return cmp.Compare(b.n, a.n) })
	d.blocks = readBlocks(reports, people)
	return d
}

// paint gives the speakers of the first report colours of the reader's choice.
func (d *dataset) paint(colours map[string]int) {
	for _, p := range d.people {
		if n, ok := colours[p.ids[0]]; ok && p.first == 0 {
			p.colour = n
		}
	}
}

func program(r *analysis.Report) string {
	return clean("Standpoint " + r.Provenance.Version)
}

// words are what a speaker says, and where the narration says where the speaker stands.
type words struct {
	quotes []analysis.Quote
	told   []told
}

type told struct {
	analysis.Stance
	paragraph int
}

func bySpeaker(r *analysis.Report) map[string]words {
	m := map[string]words{}
	for _, q := range r.Quotes {
		if q.SpeakerID != nil {
			w := m[*q.SpeakerID]
			w.quotes = append(w.quotes, q)
			m[*q.SpeakerID] = w
		}
	}
	for _, p := range r.Paragraphs {
		for _, s := range p.Stances {
			if s.Holder != "" {
				w := m[s.Holder]
				w.told = append(w.told, told{s, p.Index})
				m[s.Holder] = w
			}
		}
	}
	return m
}

func (d *dataset) addSpeaker(people map[string]*person, topics map[string]*topic, report int, s analysis.Speaker, said words) {
	key := fold(s.Name)
	p := people[key]
	if p == nil {
		p = &person{identity: identity{key: key, name: named(s.Name)}, colour: len(d.people), first: report, stances: map[string]*summary{}}
		people[key] = p
		d.people = append(d.people, p)
	}
	p.ids = append(p.ids, s.ID)
	p.quotes += s.Quotes
	ids, scores := tones(said.quotes)
	p.tone.add(s.Tone, scores, Place{Report: report, Speaker: s.ID, Quotes: ids})
	for _, st := range s.Stances {
		if st.N > 0 {
			d.addStance(p, topics, report, s.ID, st, said)
		}
	}
}

func (d *dataset) addStance(p *person, topics map[string]*topic, report int, speaker string, st analysis.SpeakerStance, said words) {
	key := fold(st.Target)
	t := topics[key]
	if t == nil {
		t = &topic{identity: identity{key: key, name: named(st.Target)}}
		topics[key] = t
		d.topics = append(d.topics, t)
	}
	if !slices.Contains(t.ids, st.TargetID) {
		t.ids = append(t.ids, st.TargetID)
	}
	s := p.stances[key]
	if s == nil {
		s = &summary{}
		p.stances[key] = s
	}
	at, scores := toward(said, st.TargetID)
	at.Report, at.Speaker, at.Target = report, speaker, st.TargetID
	s.counts = s.counts.plus(tally{st.For, st.Mixed, st.Neutral, st.Against})
	s.add(st.Aggregate, scores, at)
}

// named keeps a nameless speaker or target visible.
func named(s string) string {
	if s = clean(s); s == "" {
		return "(no name)"
	}
	return s
}

// tones are the ids of all quotes, and the scores of those with something to judge.
func tones(said []analysis.Quote) (ids []string, scores []float64) {
	for _, q := range said {
		ids = append(ids, q.ID)
		if q.Tone.Label != engine.None && q.Tone.Label != "" {
			scores = append(scores, q.Tone.Value)
		}
	}
	return ids, scores
}

// toward is where a stance on the target is taken, and its scores.
func toward(said words, target string) (at Place, scores []float64) {
	for _, q := range said.quotes {
		for _, s := range q.Stances {
			if s.TargetID == target {
				at.Quotes = append(at.Quotes, q.ID)
				scores = append(scores, s.Value)
				break
			}
		}
	}
	for _, t := range said.told {
		if t.TargetID == target {
			at.Paragraphs = append(at.Paragraphs, t.paragraph)
			scores = append(scores, t.Value)
		}
	}
	return at, scores
}

// statements is how many stances the person took on the topics.
func (p *person) statements(on []*topic) (n int) {
	for _, t := range on {
		if s := p.stances[t.key]; s != nil {
			n += s.n
		}
	}
	return n
}

// titleOf is the title of a report's text, or the name of its file.
func titleOf(r *analysis.Report) string {
	if r.Title != "" {
		return r.Title
	}
	if r.ID == "" {
		return ""
	}
	return path.Base(r.ID)
}
