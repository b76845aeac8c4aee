package main

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"

	"standpoint/analysis/lemma"
	"standpoint/analysis/tag"
	"standpoint/analysis/treebank"
)

// How often a word must have come to be listed as it was seen, and its lemma to be listed as it may
// be spelled. Misspelt and odd words come less often.
const (
	minSeen = 3
	minBase = 2
)

// candidate is a spelling to learn endings from, and to list whole if they get it wrong.
type candidate struct {
	spelling
	learned, listed bool
}

// learn makes a model, as a file that lemma.Load reads. The same text gives the same bytes.
func learn(text []treebank.Sentence) ([]byte, error) {
	c := count(text)
	spelled, err := spell(c)
	if err != nil {
		return nil, err
	}
	rows := ruleRows(c, spelled)
	m, err := lemma.Load(bytes.NewReader(file(rows)))
	if err != nil {
		return nil, err
	}
	b := file(append(rows, wordRows(c, spelled, m)...))
	if _, err := lemma.Load(bytes.NewReader(b)); err != nil {
		return nil, err
	}
	return b, nil
}

// spell lists all forms that can be spelled, the most trustworthy first: irregular ones, those of
// lemmas seen as the same part of speech, and verbs made from nouns ("to profile"); within these, of
// common lemmas before rare. The last teach endings, but few of them are words.
func spell(c *counts) ([]candidate, error) {
	list, err := irregular(irregularTable)
	if err != nil {
		return nil, err
	}
	var out []candidate
	strong := map[form]bool{} // class and lemma with irregular forms
	for _, f := range list {
		strong[form{f.class, f.lemma}] = true
		out = append(out, candidate{f, true, true})
	}
	s := speller{seen: c.seen}
	for _, b := range slices.Concat(c.bases, listedVerbs()) {
		for _, f := range s.forms(b.kind, b.lemma) {
			// "taked" is no word, but tells what "baked" is.
			out = append(out, candidate{f, f.sure, (f.sure || b.n >= minBase) && !strong[form{f.class, f.lemma}]})
		}
	}
	for _, b := range c.bases {
		if b.kind != noun {
			continue
		}
		for _, f := range s.forms(verb, b.lemma) {
			out = append(out, candidate{f, f.sure, false})
		}
	}
	return out, nil
}

// ruleRows are the rules for the endings of each class, from the words seen and then those spelled.
func ruleRows(c *counts, spelled []candidate) []row {
	lemmas := map[string]map[string]string{}
	for _, class := range classes {
		lemmas[class[0]] = map[string]string{}
	}
	add := func(f form, lemma string) {
		of := lemmas[f.class]
		if _, known := of[f.word]; of != nil && !known && simple(f.word) && simple(lemma) && !foreign(f) {
			of[f.word] = lemma
		}
	}
	for f, t := range c.byClass {
		l, _, _ := t.best()
		add(f, l)
	}
	for _, s := range spelled {
		if s.learned {
			add(s.form, s.lemma)
		}
	}
	var rows []row
	for _, class := range classes {
		found := rules(lemmas[class[0]])
		for _, s := range slices.SortedFunc(maps.Keys(found), backwards) {
			rows = append(rows, row{class, "-" + s, "-" + found[s]})
		}
	}
	return rows
}

// foreign reports whether f is a plural like "criteria" and "alumni". Names and peoples in -a and -i
// are no plurals of that kind, so nothing is learned from their endings.
func foreign(f form) bool { return f.class == "NNS" && !ends(f.word, "s", "n") }

// wordRows are the words that m, which has rules alone, gets wrong.
func wordRows(c *counts, spelled []candidate, m *lemma.Lemmatizer) []row {
	want := map[form]string{} // by class
	for f, t := range c.byClass {
		l, n, all := t.best()
		if 2*n > all && n >= minSeen && !left[f.class] {
			want[f] = l
		}
	}
	for _, s := range spelled {
		seen, _, _ := c.byClass[s.form].best()
		if _, known := want[s.form]; s.listed && !known && (seen == "" || seen == s.lemma) {
			want[s.form] = s.lemma
		}
	}
	var rows []row
	for f, l := range want {
		if f.word[0] != '-' && !strings.HasPrefix(f.class, "#") { // the format has other uses for these
			rows = append(rows, rowsOf(c, f, l, m)...)
		}
	}
	slices.SortFunc(rows, compareRows)
	return rows
}

// rowsOf lists a word of a class under those tags for which m gets it wrong. The lemma is that of
// the class, or of the tag if it was seen often enough with that: "better" is "good" or "well".
func rowsOf(c *counts, f form, lemmaOfClass string, m *lemma.Lemmatizer) []row {
	tags := map[string][]string{} // by lemma
	for _, t := range tagsOf(f.class) {
		want := lemmaOfClass
		if l, n, all := c.byTag[form{t, f.word}].best(); 2*n > all && n >= minSeen {
			want = l
		}
		if t != "NNPS" && m.Lemma(f.word, tag.Tag{X: t}) != want { // no word is listed as a name
			tags[want] = append(tags[want], t)
		}
	}
	var rows []row
	for l, ts := range tags {
		rows = append(rows, row{ts, f.word, l})
	}
	return rows
}

// tagsOf are the tags of the class of that name.
func tagsOf(class string) []string {
	for _, c := range classes {
		if c[0] == class {
			return c
		}
	}
	return []string{class}
}

// describe is the head of a model file.
const describe = `# Lemmas of English words by their part of speech, made by analysis/lemma/train; see SOURCES.md.
# Tags, then what becomes what. With hyphens, endings: the longest that fits a word holds. Without,
# whole words, which come before endings. No proper noun is listed.
# tags	word or -ending	lemma or -ending
`

// file is a model of these rows.
func file(rows []row) []byte {
	var b bytes.Buffer
	b.WriteString(describe)
	for _, r := range rows {
		fmt.Fprintf(&b, "%s\t%s\t%s\n", strings.Join(r.tags, " "), r.from, r.to)
	}
	return b.Bytes()
}
