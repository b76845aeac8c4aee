package load

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"path"
	"strings"

	"standpoint/analysis"
	"standpoint/analysis/text"
)

// sidecar is what a file NAME.json beside NAME.txt may tell of the article.
type sidecar struct {
	Title  string `json:"title"`
	Date   string `json:"date"`
	Source string `json:"source"`
	Author string `json:"author"`
}

// readSidecar fills in what the file beside a plain text tells. A JSON file with any other key
// is some other data and is let be.
func readSidecar(fsys fs.FS, name string, a *analysis.Article) {
	if ending(name) != ".txt" {
		return
	}
	data, err := fs.ReadFile(fsys, strings.TrimSuffix(name, path.Ext(name))+".json")
	if err != nil {
		return
	}
	var s sidecar
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if d.Decode(&s) == nil {
		a.Title, a.Date, a.Source, a.Author = s.Title, s.Date, s.Source, s.Author
	}
}

// Sample reads the article sample/article.txt of fsys, and what lies beside it, the way File
// would. Its ID is "sample". It fails only when the program was built without the article.
func Sample(fsys fs.FS) (analysis.Article, error) {
	data, err := fs.ReadFile(fsys, "sample/article.txt")
	if err != nil {
		return analysis.Article{}, err
	}
	a := analysis.Article{ID: "sample", Text: text.Clean(string(data))}
	sub, err := fs.Sub(fsys, "sample")
	if err == nil {
		readSidecar(sub, "article.txt", &a)
	}
	return a, err
}
