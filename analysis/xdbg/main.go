package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"standpoint/analysis"
	"strings"
)

// documents on stdin -> reports on stdout (debug)
func main() {
	eng := "vader"
	if len(os.Args) > 1 {
		eng = os.Args[1]
	}
	a, err := analysis.New(analysis.Options{Engine: eng})
	if err != nil {
		panic(err)
	}
	sc := bufio.NewScanner(os.Stdin)
	sc.Buffer(nil, 1<<26)
	w := bufio.NewWriter(os.Stdout)
	defer w.Flush()
	for sc.Scan() {
		var d struct {
			ID, Text, Title string
			Targets         []string
		}
		if json.Unmarshal(sc.Bytes(), &d) != nil {
			continue
		}
		r, err := a.Analyze(context.Background(), analysis.Article{ID: d.ID, Text: d.Text, Targets: d.Targets})
		if err != nil {
			fmt.Fprintln(w, `{"id":`+strings.TrimSpace(fmt.Sprintf("%q", d.ID))+`}`)
			continue
		}
		r.WriteJSON(w, false)
	}
}
