package lemma

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"standpoint/analysis/tag"
)

// maxSize is how long a model may be, in bytes; ours has a fiftieth of it.
const maxSize = 1 << 20

// Load reads a model in the form that the package comment tells. It returns an error that names the
// line, and never panics, when r fails, is longer than 1 MiB, has a line that is not three cells in
// lower case, or says two things about one word or ending. A file without rows is a model that
// changes nothing but case.
func Load(r io.Reader) (*Lemmatizer, error) {
	l := &Lemmatizer{words: map[key]string{}, rules: map[key]string{}}
	whole := &io.LimitedReader{R: r, N: maxSize + 1}
	lines := bufio.NewScanner(whole)
	n := 0
	for lines.Scan() {
		n++
		line := strings.TrimSuffix(lines.Text(), "\r")
		if line == "" || line[0] == '#' {
			continue
		}
		if err := l.add(strings.Split(line, "\t")); err != nil {
			return nil, fmt.Errorf("lemma: line %d: %w", n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("lemma: line %d: %w", n+1, err)
	}
	if whole.N <= 0 {
		return nil, fmt.Errorf("lemma: model larger than %d bytes", maxSize)
	}
	return l, nil
}

// add takes in one line: tags, what, becomes.
func (l *Lemmatizer) add(cells []string) error {
	if len(cells) != 3 {
		return fmt.Errorf("%d cells, want 3", len(cells))
	}
	tags, from, to := strings.Fields(cells[0]), cells[1], cells[2]
	if len(tags) == 0 || from == "" || to == "" {
		return errors.New("an empty cell")
	}
	for _, s := range []string{from, to} {
		if s != strings.ToLower(tag.Fold(s)) || strings.TrimSpace(s) != s {
			return fmt.Errorf("%q is not in lower case with plain punctuation and no spaces around", s)
		}
	}
	if from == "-" {
		return errors.New("a rule without an ending")
	}
	into := l.words
	if from[0] == '-' {
		if to[0] != '-' {
			return fmt.Errorf("ending %q becomes %q, which is none", from, to)
		}
		from, to, into = from[1:], to[1:], l.rules
		l.longest = max(l.longest, len(from))
	}
	for _, t := range tags {
		k := key{t, from}
		if old, ok := into[k]; ok {
			return fmt.Errorf("%s %q becomes %q, and %q on a line before", t, from, to, old)
		}
		into[k] = to
	}
	return nil
}
