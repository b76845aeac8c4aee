package gui

import (
	"slices"

	"standpoint/analysis"
	"standpoint/analysis/correct"
	"standpoint/gui/chart"
	"standpoint/gui/fonts"
)

// change tells panels what of a session is no longer as it was.
type change uint8

const (
	documentsChanged   change = 1 << iota // which are open, and which is shown
	choiceChanged                         // the chosen speakers
	focusChanged                          // what is explained
	chartChanged                          // the kind of chart, or its target
	correctionsChanged                    // what the reader corrected
)

// focusKind is what sort of thing is explained.
type focusKind int

const (
	nothingInFocus focusKind = iota
	quoteInFocus
	paragraphInFocus
	speakerInFocus
)

// focus is what is explained. ID is that of the quote or the speaker.
type focus struct {
	kind      focusKind
	id        string
	paragraph int
}

// document is an open article with what is chosen in it.
type document struct {
	name     string             // for people
	path     string             // of the file, its address, or what else tells it from others
	article  analysis.Article   // as it was analysed, with the reader's changes
	origin   string             // tells what was read from the file, before any change
	notes    []analysis.Warning // what is to be known of it beside the others
	renewals int                // counts analyses of it anew
	pending  bool               // it is being analysed, and only its text is there
	machine  *analysis.Report   // as the analysis made it
	log      correct.Log        // what the reader corrected
	rejected []analysis.Quote   // that the reader found to be none
	lost     []correct.Edit     // corrections that find no place any more
	report   *analysis.Report
	colours  colouring
	chosen   []string // speaker ids, in the order they were chosen
	focus    focus
	kind     chart.Kind
	before   chart.Kind // shown before speakers were compared; "" when the reader chose the kind
	targets  []string   // ids of those the charts show, none for all
	order    chart.Sort // of the rows of the charts
}

// warnings are what makes findings in the document doubtful, and what else is to be known of it.
func (d *document) warnings() []analysis.Warning {
	list := slices.Concat(d.report.Warnings, d.notes)
	if n := len(d.lost); n > 0 {
		list = append(list, analysis.Warning{Code: "corrections-lost",
			Message: count(n, "correction finds", "corrections find") + " no place in the text as it is now. What was corrected may have been cut or rewritten."})
	}
	return list
}

// session is what is open and chosen. It knows nothing of widgets. Its methods call onChange
// once when they changed something.
type session struct {
	docs     []*document
	at       int // the document shown; -1 when none is open
	onChange func(change)
}

func newSession(onChange func(change)) *session { return &session{at: -1, onChange: onChange} }

// current is the document shown, nil when none is open.
func (s *session) current() *document {
	if s.at < 0 {
		return nil
	}
	return s.docs[s.at]
}

// add opens d and shows it, unless the one that is shown is to stay; a document with the same path
// gives way to it.
func (s *session) add(d *document, stay bool) {
	i := s.find(d.path)
	if i >= 0 {
		s.docs[i] = d
	} else {
		s.docs = append(s.docs, d)
		i = len(s.docs) - 1
	}
	if !stay || s.at < 0 {
		s.at = i
	}
	s.onChange(documentsChanged)
}

// renew gives an open document the article and the report of another. What is chosen stays where it is
// still there.
func (s *session) renew(d, by *document) {
	i := slices.Index(s.docs, d)
	if i < 0 {
		return // closed meanwhile
	}
	at, same := d.inFocus(), d.report != nil && d.report.Text == by.report.Text
	d.article, d.machine = by.article, by.machine
	d.settle()
	if same {
		d.refocus(at)
	} else if d.focus.kind != paragraphInFocus {
		d.focus = focus{}
	}
	s.tidy(d)
	if i == s.at {
		s.onChange(documentsChanged)
	}
}

// find is the place of the document with the path, -1 when it is not open.
func (s *session) find(path string) int {
	if path == "" {
		return -1
	}
	return slices.IndexFunc(s.docs, func(d *document) bool { return d.path == path })
}

func (s *session) show(i int) {
	if i < 0 || i >= len(s.docs) || i == s.at {
		return
	}
	s.at = i
	s.onChange(documentsChanged)
}

// step shows the document by places further on, around the end.
func (s *session) step(by int) {
	if n := len(s.docs); n > 1 {
		s.show(((s.at+by)%n + n) % n)
	}
}

func (s *session) close(i int) {
	if i < 0 || i >= len(s.docs) {
		return
	}
	s.docs = slices.Delete(s.docs, i, i+1)
	if s.at > i || s.at == len(s.docs) {
		s.at--
	}
	s.onChange(documentsChanged)
}

// paths are those of the open documents, in order.
func (s *session) paths() []string {
	paths := []string{}
	for _, d := range s.docs {
		paths = append(paths, d.path)
	}
	return paths
}

// choose chooses only this speaker, or none when it was the only one.
func (s *session) choose(id string) {
	d := s.current()
	if d == nil {
		return
	}
	if len(d.chosen) == 1 && d.chosen[0] == id {
		s.clear()
		return
	}
	d.chosen = []string{id}
	d.focus = focus{kind: speakerInFocus, id: id}
	s.onChange(choiceChanged | focusChanged | d.settleKind())
}

// toggle adds a speaker to the chosen ones, or takes it away. Two or more are compared.
func (s *session) toggle(id string) {
	d := s.current()
	if d == nil {
		return
	}
	if i := slices.Index(d.chosen, id); i >= 0 {
		d.chosen = slices.Delete(d.chosen, i, i+1)
	} else {
		d.chosen = append(d.chosen, id)
		d.focus = focus{kind: speakerInFocus, id: id}
	}
	s.onChange(choiceChanged | focusChanged | d.settleKind())
}

// clear chooses no speaker, so that all are shown.
func (s *session) clear() {
	d := s.current()
	if d == nil || len(d.chosen) == 0 {
		return
	}
	d.chosen = nil
	if d.focus.kind == speakerInFocus {
		d.focus = focus{}
	}
	s.onChange(choiceChanged | focusChanged | d.settleKind())
}

// settleKind turns to the comparison when two or more speakers are chosen, and back.
func (d *document) settleKind() change {
	switch {
	case len(d.chosen) >= 2 && d.kind != chart.Compare && d.before == "":
		d.before, d.kind = d.kind, chart.Compare
	case len(d.chosen) < 2 && d.before != "":
		d.kind, d.before = d.before, ""
	default:
		return 0
	}
	return chartChanged
}

// explain puts f in focus.
func (s *session) explain(f focus) {
	d := s.current()
	if d == nil || d.pending || d.focus == f {
		return
	}
	d.focus = f
	s.onChange(focusChanged)
}

// setKind shows another kind of chart, which stays until the choice falls below two speakers.
func (s *session) setKind(k chart.Kind) {
	d := s.current()
	if d == nil || d.kind == k {
		return
	}
	if len(d.chosen) >= 2 && d.before == "" {
		d.before = d.kind
	}
	d.kind = k
	s.onChange(chartChanged)
}

// setTargets limits the charts to targets; none shows all.
func (s *session) setTargets(ids ...string) {
	d := s.current()
	if d == nil || slices.Equal(d.targets, ids) {
		return
	}
	d.targets = ids
	s.onChange(chartChanged | focusChanged)
}

// setOrder sorts the rows of the charts.
func (s *session) setOrder(o chart.Sort) {
	if d := s.current(); d != nil && d.order != o {
		d.order = o
		s.onChange(chartChanged)
	}
}

// target is the only target that the charts show, "" for none or several.
func (d *document) target() string {
	if len(d.targets) == 1 {
		return d.targets[0]
	}
	return ""
}

// shows reports whether the speaker passes the choice; nil is a quote without a known one.
func (d *document) shows(speaker *string) bool {
	return len(d.chosen) == 0 || speaker != nil && slices.Contains(d.chosen, *speaker)
}

// chart is what the chart of the document shows.
func (d *document) chart() chart.Options {
	return chart.Options{Kind: d.kind, Speakers: slices.Clone(d.chosen), Targets: slices.Clone(d.targets), Sort: d.order, Find: fonts.Find, Colours: d.byID()}
}
