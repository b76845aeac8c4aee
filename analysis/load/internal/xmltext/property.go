package xmltext

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"standpoint/analysis/load/internal/page"
)

// Values are the first text of each element of a flat part, as documents store their properties, by
// the name of the element. Those to which people gave a name have it after "own:", in lower case.
type Values map[string]string

// Read adds the values in data. After an error those in front of it are there.
func (v Values) Read(data []byte) error { return Walk(data, &valueVisitor{values: v}) }

// SetOwn sets what the properties with names of people's own are for: an outlet, say, or an address.
func (v Values) SetOwn(p *page.Page) {
	for _, name := range slices.Sorted(maps.Keys(v)) {
		if key, own := strings.CutPrefix(name, "own:"); own {
			SetProperty(p, key, v[name])
		}
	}
}

type valueVisitor struct {
	name   string
	values Values
}

func (v *valueVisitor) Start(e Element) bool {
	switch name := e.Get("name"); {
	case name != "":
		v.name = "own:" + strings.ToLower(name)
	case e.Name != "lpwstr" && e.Name != "lpstr" && e.Name != "filetime": // the types of values in Word's properties
		v.name = e.Name
	}
	return true
}

func (v *valueVisitor) End(string) { v.name = "" }

func (v *valueVisitor) Text(t string) {
	if v.name != "" && v.values[v.name] == "" && strings.TrimSpace(t) != "" {
		v.values[v.name] = t
	}
}

var (
	genericTitle  = regexp.MustCompile(`(?i)^(microsoft word( -.*)?|(new |word )?(document|dokument|documento)[ (]*\d*\)?|untitled[ -]*\d*|(no |\[no )title\]?|unknown|title|.*\.(docx?|odt|rtf|txt|html?))$`)
	genericAuthor = regexp.MustCompile(`(?i)^(python-docx|microsoft( office)?( user)?|(windows |office |default )?user|admin(istrator)?|unknown( author)?|author|owner|anonymous|apache poi|calibre.*)$`)
	genericSource = regexp.MustCompile(`(?i)^(microsoft|hewlett[- ]packard|hp|dell|lenovo|toshiba|acer|asus|home|company|unknown)\b.*$`)
)

// SetProperty sets what a property of a document is for, as page.Page.Set does. Titles, authors
// and companies that programs put there by themselves ("Document1", "Windows User") are not taken.
func SetProperty(p *page.Page, key, value string) {
	generic := map[string]*regexp.Regexp{"title": genericTitle, "author": genericAuthor, "source": genericSource}[key]
	if generic == nil || !generic.MatchString(page.Line(value)) {
		p.Set(key, value)
	}
}
