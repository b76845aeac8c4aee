package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"standpoint/analysis"
	"standpoint/gui/save"
)

// output gives write the place that -o names: standard output for "" and "-", else a file that
// is written whole or not at all.
func (p Program) output(path string, write func(io.Writer) error) error {
	if path == "" || path == "-" {
		return write(p.Stdout)
	}
	return save.File(path, write)
}

// writer puts results out in one format. An error of write that is unwritten concerns one
// report, any other the output.
type writer interface {
	write(r *analysis.Report) error
	fail(id string, why error) error // an article that could not be analysed
}

// unwritten is the error of a report that a format cannot hold.
type unwritten struct{ error }

// formats are the names of the formats of analyze.
var formats = []string{"json", "jsonl", "csv", "text"}

// newWriter writes one of formats to w. With errorLines, jsonl has a line for each failure.
func newWriter(format string, w io.Writer, errorLines bool) (writer, error) {
	switch format {
	case "csv":
		t, err := analysis.NewTable(w)
		return tableWriter{t}, err
	case "text":
		return &textWriter{w: w}, nil
	case "json":
		return jsonWriter{w: w, indent: true}, nil
	}
	return jsonWriter{w: w, errorLines: errorLines}, nil
}

type jsonWriter struct {
	w                  io.Writer
	indent, errorLines bool
}

// write makes the whole report before any of it goes out, so that no line is ever half a one.
func (j jsonWriter) write(r *analysis.Report) error {
	var b bytes.Buffer
	if err := r.WriteJSON(&b, j.indent); err != nil {
		return unwritten{err}
	}
	_, err := j.w.Write(b.Bytes())
	return err
}

func (j jsonWriter) fail(id string, why error) error {
	if !j.errorLines {
		return nil
	}
	return writeErrorLine(j.w, id, why)
}

// writeErrorLine writes {"id","error"}; the id is null when it is not known.
func writeErrorLine(w io.Writer, id string, why error) error {
	line := struct {
		ID    *string `json:"id"`
		Error string  `json:"error"`
	}{Error: why.Error()}
	if id != "" {
		line.ID = &id
	}
	return writeLine(w, line)
}

// writeLine writes v as one line of JSON with one call of Write.
func writeLine(w io.Writer, v any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return fmt.Errorf("json: %w", err)
	}
	_, err := w.Write(b.Bytes())
	return err
}

type tableWriter struct{ t *analysis.Table }

func (t tableWriter) write(r *analysis.Report) error { return t.t.Write(r) }
func (tableWriter) fail(string, error) error         { return nil }
