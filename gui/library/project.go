package library

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"standpoint/analysis"
	"standpoint/analysis/correct"
	"standpoint/analysis/text"
)

// ProjectEnding is how the names of project files end.
const ProjectEnding = "standpoint"

// projectSchema names the format of project files.
const projectSchema = "standpoint.project/1"

// project is a project file: articles with what was found and corrected in them, in one JSON document.
type project struct {
	Schema   string    `json:"schema"`
	Articles []carried `json:"articles"`
}

// carried is an Item as a project file has it.
type carried struct {
	Path    string           `json:"path"`
	Name    string           `json:"name"`
	Article analysis.Article `json:"article"`
	Report  json.RawMessage  `json:"report,omitempty"`
	Log     correct.Log      `json:"log"`
}

// IsProject reports whether data, the beginning of a file, is that of a project file.
func IsProject(data []byte) bool {
	data = bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF")), " \r\n\t")
	return bytes.HasPrefix(data, []byte(`{"schema":"standpoint.project/`))
}

// WriteProject writes items as a project file. The same items give the same bytes.
func WriteProject(w io.Writer, items []Item) error {
	p := project{Schema: projectSchema, Articles: []carried{}}
	for _, it := range items {
		c := carried{Path: it.Path, Name: it.Name, Article: it.Article, Log: it.Log}
		var err error
		if c.Report, err = encoded(it.Report); err != nil {
			return err
		}
		p.Articles = append(p.Articles, c)
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	if err := e.Encode(p); err != nil {
		return fmt.Errorf("library: %w", err)
	}
	return nil
}

var (
	errNoProject  = errors.New("is no project file")
	errNewProject = errors.New("is a project file of another version: open it with the program that saved it, or a newer one")
	errDamaged    = errors.New("is a damaged project file: open an earlier copy of it")
)

// ReadProject reads a project file of at most limit bytes. A report that another version of the program made
// is left out, so that the article is analysed again; the corrections stay.
func ReadProject(r io.Reader, limit int64) ([]Item, error) {
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	switch {
	case err != nil:
		return nil, err
	case int64(len(data)) > limit:
		return nil, fmt.Errorf("is larger than %d bytes: allow more in Settings", limit)
	case !IsProject(data):
		return nil, errNoProject
	}
	var p project
	if err := json.Unmarshal(data, &p); err != nil {
		return nil, errDamaged
	}
	if p.Schema != projectSchema {
		return nil, errNewProject
	}
	var items []Item
	for _, c := range p.Articles {
		if !sound(c.Article) || c.Log.Done < 0 || c.Log.Done > len(c.Log.Steps) {
			return nil, errDamaged
		}
		items = append(items, Item{Path: c.Path, Name: c.Name, Article: c.Article, Report: decoded(c.Report), Log: c.Log})
	}
	return items, nil
}

// sound reports whether all that a tells of places in its text lies in it.
func sound(a analysis.Article) bool {
	in := func(s text.Span) bool { return 0 <= s.Start && s.Start <= s.End && s.End <= len(a.Text) }
	for _, g := range a.Given {
		if !in(g.Span) {
			return false
		}
	}
	for _, p := range a.Parts {
		if !in(p.Span) {
			return false
		}
	}
	for _, l := range a.LeftOut {
		if l.At < 0 || l.At > len(a.Text) {
			return false
		}
	}
	for _, w := range a.Warnings {
		if w.Where != nil && !in(*w.Where) {
			return false
		}
	}
	return true
}

// encoded is r as JSON, nothing for no report.
func encoded(r *analysis.Report) ([]byte, error) {
	if r == nil {
		return nil, nil
	}
	var b bytes.Buffer
	if err := r.WriteJSON(&b, false); err != nil {
		return nil, fmt.Errorf("library: %w", err)
	}
	return b.Bytes(), nil
}

// decoded is the report in data; nil for none, and for one of another version of the program.
func decoded(data []byte) *analysis.Report {
	if len(data) == 0 {
		return nil
	}
	r, err := analysis.ReadJSON(bytes.NewReader(data))
	if err != nil {
		return nil
	}
	return r
}
