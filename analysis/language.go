package analysis

import (
	"fmt"

	"standpoint/analysis/language"
	"standpoint/analysis/text"
)

// foreignTo is the language of t when it is surely not English, else "".
func foreignTo(t string) string {
	if code, sure := language.Of(t); sure && code != "en" {
		return code
	}
	return ""
}

// language is that of the article; English where it is not sure.
func (d *document) language() string {
	if d.foreign != "" {
		return d.foreign
	}
	return "en"
}

// foreign tells what was not read as it is not in English: the article, or passages of it.
func (b *builder) foreign() {
	if b.d.foreign != "" {
		b.unread("text", b.d.foreign, nil)
		return
	}
	for i := 0; i < len(b.d.pars); {
		code, at := b.d.pars[i].foreign, b.d.pars[i].Span
		for i++; i < len(b.d.pars) && code != "" && b.d.pars[i].foreign == code; i++ {
			at = at.Join(b.d.pars[i].Span)
		}
		if code != "" {
			b.unread("passage", code, &at)
		}
	}
}

func (b *builder) unread(what, code string, where *text.Span) {
	b.r.Warnings = append(b.r.Warnings, Warning{Code: "language", Where: where,
		Message: fmt.Sprintf("The %s seems to be %s. Standpoint reads English only, so nothing in it was scored.", what, language.Name(code))})
}
