package passage

// NegationReach is in tokens: a negation marks this many after it, unless punctuation or "but"
// ends its reach.
const NegationReach = 4

// markSentences counts full stops, question and exclamation marks that close a sentence: the
// next token is capitalised, a quotation mark or the end, and a full stop does not follow an
// abbreviation or an initial.
func markSentences(ts []Token) {
	n := 0
	for i := range ts {
		ts[i].Sentence = n
		if closes(ts, i) {
			n++
		}
	}
}

func closes(ts []Token, i int) bool {
	switch ts[i].Lower {
	case "!", "?":
	case ".":
		if i > 0 && ts[i-1].Capital && (abbreviations[ts[i-1].Lower] || len(ts[i-1].Lower) < 2) {
			return false
		}
	default:
		return false
	}
	if i+1 >= len(ts) {
		return false
	}
	next := ts[i+1]
	return next.Start > ts[i].End && (next.Capital || next.Lower == "“" || next.Lower == `"`)
}

// markQuotes takes a straight mark to open and close in turn. A closing curly mark with no
// opening one means that the passage begins inside a quote.
func markQuotes(ts []Token) {
	open, curly := false, false
	for i := range ts {
		switch ts[i].Lower {
		case "“":
			open, curly = true, true
		case "”":
			if !open && !curly {
				for k := range ts[:i] {
					ts[k].Quoted = true
				}
			}
			open, curly = false, true
		case `"`:
			open = !open
		}
		ts[i].Quoted = open
	}
}

func markClauses(ts []Token) {
	n := 0
	for i := range ts {
		if breaks[ts[i].Lower] || !ts[i].Word && boundary[ts[i].Lower] {
			n++
		}
		ts[i].Clause = n
	}
}

func markNegation(ts []Token) {
	left := 0
	for i := range ts {
		t := &ts[i]
		if boundary[t.Lower] || t.Lower == "but" {
			left = 0
		}
		if left > 0 {
			t.Negated = true
			left--
		}
		if t.Word && Negates(t.Lower) {
			left = NegationReach
		}
	}
}

// markNames marks runs of two or more capitalised words, and single ones inside a sentence
// that are neither function words nor rated. In a passage set like a headline, where most
// words are capitalised, capitals tell nothing and no word is marked.
func markNames(ts []Token, known func(string) bool) {
	if headline(ts) {
		return
	}
	for i := 0; i < len(ts); {
		end := i
		for end < len(ts) && nameLike(ts, end) {
			end++
		}
		if end == i {
			i++
			continue
		}
		single := end-i == 1
		if !single || !opens(ts, i) && !known(ts[i].Lower) {
			for k := i; k < end; k++ {
				ts[k].Name = !ts[k].Target
			}
		}
		i = end
	}
}

// nameLike reports whether token i may stand in a name. The first word of a sentence is
// capitalised anyway and counts only when it is no function word.
func nameLike(ts []Token, i int) bool {
	t := ts[i]
	return t.Capital && !Function(t.Lower) && !Pronoun(t.Lower) && !Modal(t.Lower) && !Speech(t.Lower)
}

// opens reports whether token i is the first word of a sentence or quote.
func opens(ts []Token, i int) bool {
	if i == 0 || ts[i-1].Sentence != ts[i].Sentence {
		return true
	}
	switch ts[i-1].Lower {
	case "“", `"`, ".", ":", "'", "‘":
		return true
	}
	return false
}

func headline(ts []Token) bool {
	words, capitals := 0, 0
	for _, t := range ts {
		if t.Word && len(t.Lower) > 2 {
			words++
			if t.Capital {
				capitals++
			}
		}
	}
	return words >= 5 && capitals*10 > words*8
}
