package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// paragraph is lines that belong together. Its measures are those of the first line.
type paragraph struct {
	line
	lines int
	parts []string // of the text; line.text is that of the first line
	last  line
}

// setting is what the lines of a document have in common.
type setting struct {
	body    float64             // the size of most letters
	bold    bool                // most letters are bold
	leading map[float64]float64 // from line to line, by size
	edges   []float64           // where each line's block of lines ends on the right
	words   vocabulary
	indents bool // paragraphs begin with an indent
	tagged  bool // the structure of the document says where paragraphs end
}

const (
	looseLeading = 1.25 // times the usual distance: more parts paragraphs
	usualLeading = 1.3  // of a size with too few lines to tell
	indent       = 0.8  // the least, in sizes
	deepIndent   = 5    // more is no indent but another place
	sameSize     = 0.08 // sizes closer than this part are the same
)

func newSetting(lines []line) *setting {
	s := &setting{leading: map[float64]float64{}, words: newVocabulary(lines)}
	settleColumns(lines)
	bold, all := 0, 0
	steps := map[float64][]float64{}
	for i, l := range lines {
		all += len(l.text)
		if l.bold {
			bold += len(l.text)
		}
		if i > 0 && follows(lines[i-1], l) && l.size == lines[i-1].size {
			steps[l.size] = append(steps[l.size], lines[i-1].y-l.y)
		}
	}
	s.body = bodySize(lines)
	s.bold = 2*bold > all
	for size, ds := range steps {
		if len(ds) >= 3 {
			s.leading[size] = quantile(ds, 0.1)
		}
	}
	s.edges = s.blockEdges(lines)
	s.indents = s.indented(lines)
	return s
}

// bodySize is the size of most letters.
func bodySize(lines []line) float64 {
	weight := map[float64]int{}
	for _, l := range lines {
		weight[l.size] += len(l.text)
	}
	return heaviest(weight)
}

// follows reports whether b stands under a in the same column.
func follows(a, b line) bool {
	return a.page == b.page && b.y < a.y-0.5*min(a.size, b.size) && a.y-b.y < 8*max(a.size, b.size) && b.x0 < a.x1 && a.x0 < b.x1
}

// loose reports whether there is more space between a and b than between lines of a paragraph.
func (s *setting) loose(a, b line) bool {
	usual := s.leading[b.size]
	if usual == 0 || a.size != b.size {
		usual = usualLeading * max(a.size, b.size)
		if body := s.leading[s.body]; body > 0 {
			usual *= max(1, body/s.body/usualLeading)
		}
	}
	return a.y-b.y > looseLeading*usual
}

func sized(a, b float64) bool { return max(a, b)-min(a, b) <= sameSize*max(a, b) }

// blockEdges finds where the lines could have ended: at the right edge of the column, or of the
// block of lines without space between them when that is narrower, as a quotation's is.
func (s *setting) blockEdges(lines []line) []float64 {
	edges := make([]float64, len(lines))
	for start := 0; start < len(lines); {
		end := start + 1
		right := lines[start].x1
		for end < len(lines) && follows(lines[end-1], lines[end]) && !s.loose(lines[end-1], lines[end]) && sized(lines[end-1].size, lines[end].size) {
			right = max(right, lines[end].x1)
			end++
		}
		for i := start; i < end; i++ {
			edges[i] = lines[i].column.x1
			if end-start >= 4 {
				edges[i] = min(edges[i], right)
			}
		}
		start = end
	}
	return edges
}

// indented reports whether paragraphs begin with an indent: some lines do, and others do not.
func (s *setting) indented(lines []line) bool {
	in, all := 0, 0
	for i := 1; i+1 < len(lines); i++ {
		a, b, c := lines[i-1], lines[i], lines[i+1]
		if b.size != s.body || !follows(a, b) || !follows(b, c) {
			continue
		}
		all++
		if shifted(a, b) && shifted(c, b) && ends(a.text) && !s.loose(a, b) {
			in++
		}
	}
	return in >= 3 && in*25 >= all
}

// inward reports whether l begins right of the edge of its column by an indent.
func inward(l line) bool {
	d := (l.x0 - l.column.x0) / l.size
	return d > indent && d < deepIndent
}

// shifted reports whether b begins further right than a by an indent.
func shifted(a, b line) bool {
	d := (b.x0 - a.x0) / b.size
	return d > indent && d < deepIndent
}

// short reports whether the first word of next would have stood in lines[i], had it gone on.
func (s *setting) short(lines []line, i int, next line) bool {
	word, _, _ := strings.Cut(next.text, " ")
	runes := utf8.RuneCountInString(next.text)
	width := (next.x1 - next.x0) * float64(utf8.RuneCountInString(word)) / float64(max(1, runes))
	return lines[i].x1+width+0.3*next.size < s.edges[i]
}

// ends reports whether a sentence may end with t.
func ends(t string) bool {
	t = strings.TrimRightFunc(t, func(r rune) bool { return strings.ContainsRune("\"'”’»)]*", r) })
	r, _ := utf8.DecodeLastRuneInString(t)
	return strings.ContainsRune(".!?:…。！？", r)
}

// begins reports whether a sentence may begin with t.
func begins(t string) bool {
	t = strings.TrimLeftFunc(t, func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSpace(r) })
	r, _ := utf8.DecodeRuneInString(t)
	return !unicode.IsLower(r)
}

// isItem reports whether t begins with the mark of an item of a list.
func isItem(t string) bool {
	r, n := utf8.DecodeRuneInString(t)
	return strings.ContainsRune("•◦▪■○●‣⁃∙·➢✓", r) && n < len(t)
}

// paragraphs puts lines together, by the structure of the document where it seems to be true.
func (s *setting) paragraphs(lines []line) []paragraph {
	seen := s.assemble(lines)
	s.tagged = true
	tagged := s.assemble(lines)
	// Some writers make one element of each line, or of the whole page.
	if n, m := len(seen), len(tagged); n > 2*m+2 || m > 2*n+2 {
		s.tagged = false
		return seen
	}
	return tagged
}

func (s *setting) assemble(lines []line) []paragraph {
	var out []paragraph
	for i, l := range lines {
		if n := len(out); n > 0 && s.continues(lines, i, &out[n-1]) {
			out[n-1].add(l, s.words)
			continue
		}
		out = append(out, paragraph{line: l, last: l, lines: 1, parts: []string{l.text}})
	}
	return out
}

func (p *paragraph) add(l line, words vocabulary) {
	n := len(p.parts) - 1
	rest, between := words.link(p.parts[n], l.text)
	p.parts[n] = rest
	p.parts = append(p.parts, between, l.text)
	p.last = l
	p.lines++
}

func (p *paragraph) String() string { return strings.Join(p.parts, "") }

// continues reports whether lines[i] belongs to p, whose last line is the one before it.
func (s *setting) continues(lines []line, i int, p *paragraph) bool {
	a, b := lines[i-1], lines[i]
	if s.tagged && a.part != nil && b.part != nil {
		return a.part == b.part
	}
	if !sized(a.size, b.size) || isItem(b.text) {
		return false
	}
	short := s.short(lines, i-1, b)
	if a.bold != b.bold && (short || ends(a.text) || s.loose(a, b)) {
		return false
	}
	if !follows(a, b) {
		return s.jumps(lines, i, short)
	}
	if s.loose(a, b) {
		return false
	}
	switch {
	case shifted(a, b) && p.lines > 1, shifted(a, b) && ends(a.text),
		s.indents && ends(a.text) && begins(b.text) && inward(b): // after a paragraph of one line
		return false
	case shifted(b, a) && p.lines > 1 && !isItem(p.text): // back from a hanging indent
		return !ends(a.text)
	}
	return !short || !ends(a.text) || !begins(b.text)
}

// jumps reports whether a paragraph goes on in the next column or page.
func (s *setting) jumps(lines []line, i int, short bool) bool {
	a, b := lines[i-1], lines[i]
	if s.heads(a) != s.heads(b) || s.heads(a) {
		return false
	}
	first := inward(b) && i+1 < len(lines) && shifted(lines[i+1], b)
	switch {
	case !begins(b.text) && !ends(a.text):
		return true
	case first, a.page == b.page && a.column == b.column && b.y < a.y: // below a picture or the like
		return false
	case short:
		return strings.HasSuffix(a.text, ",") || strings.HasSuffix(a.text, "-")
	case ends(a.text) && s.indents:
		return true
	}
	// A sentence that ends with the last line of a page is more often one within a paragraph than its last, for
	// that would have to fill its last line; but speech begins paragraphs.
	return !ends(a.text) || !opensQuote(b.text)
}

func opensQuote(t string) bool {
	r, _ := utf8.DecodeRuneInString(t)
	return strings.ContainsRune("\"“‘«„", r)
}

// heads reports whether a line looks like a heading.
func (s *setting) heads(l line) bool { return l.size > s.body*(1+sameSize) || l.bold && !s.bold }
