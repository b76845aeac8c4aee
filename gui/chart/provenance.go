package chart

import (
	"encoding/json"
	"fmt"
	"io"

	"standpoint/analysis"
)

// provenance is what a picture file says about its making.
type provenance struct {
	Program string       `json:"program"`
	Kind    Kind         `json:"kind"`
	Schema  string       `json:"schema"`
	Reports []provReport `json:"reports"`
}

type provReport struct {
	ID     string `json:"id"`
	Title  string `json:"title"`
	Date   string `json:"date"`
	Source string `json:"source"`
	analysis.Provenance
}

func newProvenance(k Kind, reports []*analysis.Report) ([]byte, error) {
	p := provenance{Program: "Standpoint", Kind: k, Schema: analysis.Schema, Reports: []provReport{}}
	for _, r := range reports {
		p.Reports = append(p.Reports, provReport{r.ID, r.Title, r.Date, r.Source, r.Provenance})
	}
	b, err := json.Marshal(p) // map keys come out sorted
	if err != nil {
		return nil, fmt.Errorf("chart: provenance: %w", err)
	}
	return b, nil
}

// program is the name and version of what made the first report.
func (c *Chart) program() string {
	if len(c.texts) == 0 {
		return "Standpoint"
	}
	return c.texts[0].program
}

// WriteProvenance writes, as JSON, what the chart shows, all its data in words, and what made them:
// the same as is in the picture files, for those who do not look into them.
func (c *Chart) WriteProvenance(w io.Writer) error {
	data, err := json.MarshalIndent(struct {
		Title    string          `json:"title"`
		Measured string          `json:"measured"`
		Data     []string        `json:"data"`
		Made     json.RawMessage `json:"made"`
	}{c.title(), c.subtitle(), c.view.rows(), c.provenance}, "", " ")
	if err != nil {
		return fmt.Errorf("chart: provenance: %w", err)
	}
	_, err = w.Write(append(data, '\n'))
	return err
}
