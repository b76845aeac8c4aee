package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"standpoint/analysis/vector"
)

// file is a package of words whose vectors hold their place.
func file(words ...string) string {
	var rows []string
	for i, w := range words {
		rows = append(rows, fmt.Sprintf("%q:[%s1,7]", w, strings.Repeat(fmt.Sprintf("%d.5,", i), vector.Width)))
	}
	return fmt.Sprintf(`{"precision":8,"words":["%s"],"vectors":{%s},"unkVector":[0]}`, strings.Join(words, `","`), strings.Join(rows, ","))
}

func TestPickTakesTheCommonestListedWordsAndMarks(t *testing.T) {
	known := map[string]bool{"river": true, "sea": true, "May": true, "boat": true}
	words, rows, err := pick(strings.NewReader(file("paris", ",", "sea", "1990", "may", "river", "boat")), known, 3)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(words, []string{",", "sea", "river"}) {
		t.Errorf("words %q", words)
	}
	for i, want := range []float32{1.5, 2.5, 5.5} {
		if len(rows[i]) != vector.Width || rows[i][0] != want || rows[i][vector.Width-1] != want {
			t.Errorf("row %d is %v", i, rows[i])
		}
	}
}

func TestPickFailsOnWhatIsNoPackage(t *testing.T) {
	for _, s := range []string{"", "[1]", `{"words":["sea"]`, `{"words":["sea"],"vectors":{"sea":[1,2]}}`, `{"words":["sea"],"vectors":{}}`, `{"words":3}`} {
		if _, _, err := pick(strings.NewReader(s), map[string]bool{"sea": true}, 5); err == nil {
			t.Errorf("%q is accepted", s)
		}
	}
}
