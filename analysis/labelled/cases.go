package labelled

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
)

// Case is a short text with what every speaker in it thinks of its targets.
type Case struct {
	ID, Text   string
	Targets    []string
	Cells      []Cell
	Phenomenon string // what makes it hard
}

// Cell is one speaker's position on one target: favour, against, mixed, neutral or none.
type Cell struct {
	Speaker string
	Aliases []string
	Target  string
	Label   string
}

// ReadCases reads stance cases, one JSON object a line.
func ReadCases(path string) ([]Case, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("labelled: %w", err)
	}
	defer f.Close()
	var out []Case
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		var c Case
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			return nil, fmt.Errorf("labelled: %s:%d: %w", path, n, err)
		}
		out = append(out, c)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("labelled: %s: %w", path, err)
	}
	return out, nil
}

// Names reports whether name, title and article aside, is a wording for the cell's speaker.
func (c Cell) Names(name string) bool {
	for _, a := range append([]string{c.Speaker}, c.Aliases...) {
		if a = plain(a); a == plain(name) {
			return true
		}
	}
	return strings.HasSuffix(" "+plain(name), " "+plain(c.Speaker))
}

func plain(s string) string {
	s = strings.ToLower(s)
	for _, article := range []string{"the ", "a ", "an "} {
		s = strings.TrimPrefix(s, article)
	}
	return s
}
