package publish

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"standpoint/analysis"
	"standpoint/analysis/engine"
	"standpoint/analysis/text"
	"standpoint/gui/chart"
)

// sample is the report on the sample article.
var sample = sync.OnceValues(func() (*analysis.Report, error) {
	b, err := os.ReadFile("../../assets/sample/article.txt")
	if err != nil {
		return nil, err
	}
	a, err := analysis.New(analysis.Options{Version: "1.2.3"})
	if err != nil {
		return nil, err
	}
	return a.Analyze(context.Background(), analysis.Article{
		ID: "sample", Title: "Warm words", Date: "2022-01-21", Source: "Sample", Author: "A. Writer",
		Address: "https://news.example/warm", Text: string(b),
	})
})

func theSample(t testing.TB) *analysis.Report {
	t.Helper()
	r, err := sample()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

var autumn = Options{Date: time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)}

// maker makes a report by hand, a paragraph for each quote.
type maker struct {
	analysis.Report
	text strings.Builder
}

func newMaker() *maker {
	m := &maker{}
	m.Schema, m.Title, m.Provenance.Engine = analysis.Schema, "A dam on the Orla", "news"
	m.target("t1", "the dam")
	return m
}

func (m *maker) target(id, name string) {
	m.Targets = append(m.Targets, analysis.Target{ID: id, Name: name, Kind: analysis.Topic, Mentions: 3})
}

func (m *maker) speaker(name string) {
	m.Speakers = append(m.Speakers, analysis.Speaker{ID: fmt.Sprintf("s%d", len(m.Speakers)+1), Name: name, Kind: analysis.Person})
}

// says adds a paragraph in which speaker i, or nobody known when i is below 0, says words.
func (m *maker) says(i int, before, words, after string) *analysis.Quote {
	p := analysis.Paragraph{Index: len(m.Paragraphs), Kind: text.Body, Tone: engine.Score{Label: engine.None}}
	p.Start = m.text.Len()
	m.text.WriteString(before)
	q := analysis.Quote{ID: fmt.Sprintf("q%d", len(m.Quotes)+1), Kind: analysis.Direct, Group: len(m.Quotes), Paragraph: p.Index, Text: words, Cue: "said"}
	q.Start = m.text.Len()
	m.text.WriteString(words)
	q.End = m.text.Len()
	m.text.WriteString(after)
	p.End = m.text.Len()
	m.text.WriteString("\n\n")
	q.Tone = engine.Score{Value: -.3, Label: engine.Negative, Evidence: []engine.Evidence{{Text: "poor", Weight: -.3, Rule: "lexicon"}}}
	q.Certainty.Value = 1
	q.Stances = []analysis.Stance{{Target: m.Targets[0].Name, TargetID: m.Targets[0].ID, Score: engine.Score{Value: -.5, Label: engine.Against}}}
	if i >= 0 {
		q.Speaker, q.SpeakerID = &m.Speakers[i].Name, &m.Speakers[i].ID
	}
	m.Paragraphs, m.Quotes = append(m.Paragraphs, p), append(m.Quotes, q)
	return &m.Quotes[len(m.Quotes)-1]
}

func (m *maker) report() *analysis.Report {
	m.Text = m.text.String()
	m.Summarize()
	return &m.Report
}

// large is a report with n quotes of 25 speakers, each on one of twelve targets, and one quote
// longer than a page.
func large(n int) *analysis.Report {
	m := newMaker()
	for i := range 11 {
		m.target(fmt.Sprintf("t%d", i+2), fmt.Sprintf("proposal number %d", i+2))
	}
	for i := range 25 {
		m.speaker(fmt.Sprintf("Councillor Number %d of the Lower Valley", i+1))
	}
	for i := range n {
		words := fmt.Sprintf("statement %d holds that the plan is poor and will stay poor", i+1)
		if i == n/2 {
			words += strings.Repeat(" and poor again", 600)
		}
		q := m.says(i%25, "One of them said ", words, ".")
		t := m.Targets[i%12]
		q.Stances[0].Target, q.Stances[0].TargetID = t.Name, t.ID
	}
	return m.report()
}

func page(t testing.TB, r *analysis.Report, o Options) string {
	t.Helper()
	var b strings.Builder
	if err := HTML(&b, r, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func printed(t testing.TB, r *analysis.Report, o Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := PDF(&b, r, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

var allCharts = Options{Charts: chart.Kinds()}
