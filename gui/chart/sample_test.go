package chart

import (
	"fmt"
	"math"
	"strings"

	"standpoint/analysis"
	"standpoint/analysis/engine"
	"standpoint/analysis/text"
)

// builder makes reports by hand.
type builder struct {
	analysis.Report
	text strings.Builder
}

func newBuilder(title, date, source string) *builder {
	b := &builder{}
	b.Report = analysis.Report{
		Schema: analysis.Schema, ID: "a1", Title: title, Date: date, Source: source,
		Provenance: analysis.Provenance{Version: "0.1.0", Engine: "rules", Input: strings.Repeat("ab", 32),
			Settings: map[string]any{"zeta": 1, "alpha": true}},
	}
	return b
}

func (b *builder) speaker(id, name string) {
	b.Speakers = append(b.Speakers, analysis.Speaker{ID: id, Name: name, Kind: analysis.Person, Tone: analysis.Aggregate{Label: engine.None}})
}

func (b *builder) target(id, name string) {
	b.Targets = append(b.Targets, analysis.Target{ID: id, Name: name, Kind: analysis.Topic})
}

func (b *builder) heading(s string) {
	b.paragraph(text.Heading, s, engine.Score{Label: engine.None}, "")
}

func (b *builder) body(score float64, label engine.Label, voice string) {
	b.paragraph(text.Body, "Some words.", engine.Score{Value: score, Label: label}, voice)
}

func (b *builder) paragraph(k text.Kind, s string, tone engine.Score, voice string) {
	p := analysis.Paragraph{Index: len(b.Paragraphs), Kind: k, Tone: tone}
	p.Start = b.text.Len()
	b.text.WriteString(s)
	p.End = b.text.Len()
	b.text.WriteString("\n\n")
	if voice != "" {
		p.Voice = &voice
	}
	b.Paragraphs = append(b.Paragraphs, p)
}

// quote adds a quote in the last paragraph; stances are target id and score pairs.
func (b *builder) quote(speaker string, tone float64, stances ...any) {
	q := analysis.Quote{ID: fmt.Sprintf("q%d", len(b.Quotes)+1), SpeakerID: &speaker, Paragraph: max(0, len(b.Paragraphs)-1),
		Tone: engine.Score{Value: tone, Label: toneLabel(tone)}}
	for i := 0; i+1 < len(stances); i += 2 {
		id, v := stances[i].(string), stances[i+1].(float64)
		q.Stances = append(q.Stances, analysis.Stance{Score: engine.Score{Value: v, Label: stanceLabel(v)}, TargetID: id, Target: b.targetName(id)})
	}
	b.Quotes = append(b.Quotes, q)
}

func (b *builder) targetName(id string) string {
	for _, t := range b.Targets {
		if t.ID == id {
			return t.Name
		}
	}
	return id
}

func toneLabel(v float64) engine.Label {
	switch {
	case v > 0.05:
		return engine.Positive
	case v < -0.05:
		return engine.Negative
	}
	return engine.Neutral
}

func stanceLabel(v float64) engine.Label {
	switch {
	case v > 0.1:
		return engine.Favour
	case v < -0.1:
		return engine.Against
	case v == 0:
		return engine.Neutral
	}
	return engine.Mixed
}

// build sums up the quotes.
func (b *builder) build() *analysis.Report {
	b.Text = b.text.String()
	for i := range b.Speakers {
		s := &b.Speakers[i]
		var tone []float64
		stances, order := map[string][]float64{}, []string{}
		for _, q := range b.Quotes {
			if *q.SpeakerID != s.ID {
				continue
			}
			s.Quotes++
			tone = append(tone, q.Tone.Value)
			for _, st := range q.Stances {
				if stances[st.TargetID] == nil {
					order = append(order, st.TargetID)
				}
				stances[st.TargetID] = append(stances[st.TargetID], st.Value)
			}
		}
		s.Tone = aggregate(tone, toneLabel)
		for _, id := range order {
			st := analysis.SpeakerStance{Aggregate: aggregate(stances[id], stanceLabel), TargetID: id, Target: b.targetName(id)}
			for _, v := range stances[id] {
				switch stanceLabel(v) {
				case engine.Favour:
					st.For++
				case engine.Against:
					st.Against++
				case engine.Mixed:
					st.Mixed++
				default:
					st.Neutral++
				}
			}
			s.Stances = append(s.Stances, st)
		}
	}
	return &b.Report
}

func aggregate(x []float64, label func(float64) engine.Label) analysis.Aggregate {
	a := analysis.Aggregate{N: len(x), Label: engine.None}
	if len(x) == 0 {
		return a
	}
	for _, v := range x {
		a.Score += v / float64(len(x))
	}
	a.Label = label(a.Score)
	if len(x) > 1 {
		h := halfWidth(x)
		lo, hi := a.Score-h, a.Score+h
		a.Low, a.High = &lo, &hi
	}
	return a
}

// harbour is a small article about a made-up dispute: four people, five targets, three sections.
func harbour() *analysis.Report {
	b := newBuilder("Two towns, one harbour", "2031-05-14", "The Estuary Post")
	b.speaker("s1", "Mara Ilves")
	b.speaker("s2", "Tomas Brandvold")
	b.speaker("s3", "Aïcha Delacroix-Nwosu")
	b.speaker("s4", "Ο Νίκος Παπαδόπουλος")
	b.speaker("s5", "a senior harbour official")
	b.speaker("s6", "Лариса Журавлёва")
	for i, n := range []string{"the new harbour", "Estuary Council", "dredging", "the ferry line", "harbour fees"} {
		b.target(fmt.Sprintf("t%d", i+1), n)
	}
	b.paragraph(text.Dateline, "date 2031-05-14 Westhaven", engine.Score{Label: engine.None}, "")
	b.body(.35, engine.Positive, "")
	b.body(.28, engine.Positive, "s1")
	b.quote("s1", .4, "t1", .6, "t2", .3)
	b.quote("s1", .2, "t1", .5)
	b.body(.31, engine.Positive, "s1")
	b.quote("s1", .35, "t1", .45, "t4", .2)
	b.body(.12, engine.Positive, "")
	b.body(-.42, engine.Negative, "s2")
	b.quote("s2", -.5, "t1", -.6, "t3", -.7)
	b.quote("s2", -.3, "t3", -.5)
	b.body(0, engine.None, "")
	b.body(.05, engine.Mixed, "s3")
	b.quote("s3", .1, "t1", .05, "t2", -.4)
	b.heading("Who pays for the dredging")
	b.body(.22, engine.Positive, "s3")
	b.quote("s3", -.1, "t3", -.3)
	b.quote("s3", .3, "t1", .3)
	b.body(.41, engine.Positive, "")
	b.body(-.08, engine.Negative, "s4")
	b.quote("s4", -.2, "t5", -.6)
	b.body(0, engine.Neutral, "s4")
	b.quote("s4", .1, "t5", -.4, "t4", .5)
	b.body(-.27, engine.Negative, "s2")
	b.quote("s2", -.4, "t5", -.8, "t2", 0.0)
	b.body(.19, engine.Positive, "")
	b.heading("Fees")
	b.body(-.47, engine.Negative, "s5")
	b.quote("s5", -.6, "t5", .4)
	b.body(0, engine.None, "")
	b.body(-.55, engine.Negative, "s6")
	b.quote("s6", -.5, "t2", -.6, "t1", -.2)
	b.quote("s6", -.4, "t2", -.5)
	b.body(-.29, engine.Negative, "s6")
	b.quote("s6", -.3, "t4", .3)
	b.heading("What comes next for both towns")
	b.body(.45, engine.Positive, "s1")
	b.quote("s1", .5, "t2", .55, "t4", .4)
	b.body(.1, engine.Mixed, "s3")
	b.quote("s3", .2, "t4", -.05)
	b.body(.33, engine.Positive, "")
	return b.build()
}

// crowd is a stress article: many speakers with long names in several scripts, many targets.
func crowd(people, targets, paragraphs int) *analysis.Report {
	b := newBuilder(strings.Repeat("A very long headline about very many people ", 4), "2031-06-01", strings.Repeat("The Long Named Gazette ", 4))
	firsts := []string{"Maximiliana-Theodora", "Ὑπατία Ἀλεξανδρινή", "Владислава Константиновна", "דוד בן־יהודה", "O'Shaughnessy-Featherstonehaugh", "漢字"}
	for i := range people {
		b.speaker(fmt.Sprintf("s%d", i), fmt.Sprintf("%s von und zu Hohenstetten the %dth of the Upper Valley", firsts[i%len(firsts)], i+1))
	}
	for i := range targets {
		b.target(fmt.Sprintf("t%d", i), fmt.Sprintf("the proposed interregional water agreement number %d", i+1))
	}
	for i := range paragraphs {
		if i%9 == 8 {
			b.heading(fmt.Sprintf("Section %d with a heading that goes on and on and on", i))
			continue
		}
		voice := ""
		if people > 0 && i%3 > 0 {
			voice = fmt.Sprintf("s%d", i%people)
		}
		v := math.Sin(float64(i) * 1.7)
		b.body(v, []engine.Label{toneLabel(v), engine.Mixed, engine.None, toneLabel(v)}[i%4], voice)
	}
	for i := range people {
		for k := range 1 + i%5 {
			v := math.Sin(float64(i*7+k*3)) * .9
			if targets == 0 {
				b.quote(fmt.Sprintf("s%d", i), v)
				continue
			}
			b.quote(fmt.Sprintf("s%d", i), v, fmt.Sprintf("t%d", (i+k)%targets), v, fmt.Sprintf("t%d", (i*3+k*5+1)%targets), -v/2)
		}
	}
	return b.build()
}
