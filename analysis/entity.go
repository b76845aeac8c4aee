package analysis

import (
	"slices"
	"sort"
	"strings"

	"standpoint/analysis/lexicon"
	"standpoint/analysis/text"
)

// entity is somebody or something that can be a source: a person, a body, a group.
type entity struct {
	n        int // order of creation
	kind     SpeakerKind
	canon    string   // fullest wording, without title
	words    []string // of the fullest name; nil for those with no name
	gender   byte     // 'm', 'f' or 0
	plural   bool
	role     string
	heads    map[string]bool // singular nouns it goes by: "minister", "ministry"
	aliases  []Alias
	members  []*entity
	seen     []place // mentions, in text order
	isSource bool
	place    bool // a country or city
}

// place is where an entity is mentioned.
type place struct {
	par, tok int
	subject  bool
}

// before orders places by where they stand in the text.
func (a place) before(par, tok int) bool { return a.par < par || a.par == par && a.tok < tok }

// see files a mention, in text order.
func (e *entity) see(at place) {
	k := sort.Search(len(e.seen), func(i int) bool { return !e.seen[i].before(at.par, at.tok) })
	e.seen = slices.Insert(e.seen, k, at)
}

func (e *entity) surname() string {
	if len(e.words) == 0 {
		return ""
	}
	return strings.ToLower(e.words[len(e.words)-1])
}

// alias adds a wording once.
func (e *entity) alias(text, reason string, conf *float64, suggested bool) {
	text = strings.TrimSpace(text)
	if text == "" || text == e.canon {
		return
	}
	for _, a := range e.aliases {
		if a.Text == text {
			return
		}
	}
	e.aliases = append(e.aliases, Alias{Text: text, Reason: reason, Confidence: conf, Suggested: suggested})
}

// resolver finds out who the sources of a document are.
type resolver struct {
	d        *document
	lex      *lexicon.Lexicon
	entities []*entity
	byWord   map[string][]*entity // by first and last word of their names, lower case
	byToken  map[[2]int]*entity   // entity of the name that begins at (paragraph, token)
	names    []name               // all names, in text order
	sourceAt map[[2]int]bool      // tokens that begin a quote's source
	spoken   map[int][]text.Span  // direct quotes by paragraph, in text order
	spouses  [][2]*entity
	warnings []Warning
}

// resolve gives each quote its entity, nil when unknown, in the order of qs.
func resolve(d *document, lex *lexicon.Lexicon, qs []found) ([]*entity, *resolver) {
	r := &resolver{d: d, lex: lex, byToken: map[[2]int]*entity{}, byWord: map[string][]*entity{}, sourceAt: map[[2]int]bool{}, spoken: map[int][]text.Span{}}
	for _, q := range qs {
		if q.kind == Direct && q.rule != "turn" && q.rule != "turn-on" {
			r.spoken[q.par] = append(r.spoken[q.par], q.Span)
		}
		for k := q.source.lo; k < q.source.hi; k++ {
			r.sourceAt[[2]int{q.source.par, k}] = true
		}
	}
	r.collect()
	r.cluster()
	r.variants()
	r.tellApart()
	r.joinSubjects()
	r.nominalSubjects()
	out := make([]*entity, len(qs))
	done := map[mention]*entity{}
	for i, q := range qs {
		if q.source.empty() {
			continue
		}
		e, ok := done[q.source]
		if !ok {
			e = r.who(q, qs, out[:i])
			done[q.source] = e
		}
		if e != nil {
			e.isSource = true
			out[i] = e
		}
	}
	return out, r
}
