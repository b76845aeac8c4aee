package markdown

import (
	"strings"

	"standpoint/analysis/load/internal/page"
)

// frontMatter takes the block of "key: value" (YAML) or "key = value" (TOML) lines off the top
// of Markdown text and reads what it tells of the article. Text without such a block, or with
// one that is not closed, comes back as it is: a rule may open an article, too.
func frontMatter(t string) (a page.Page, body string) {
	fence, sep := "---", ":"
	if strings.HasPrefix(t, "+++\n") {
		fence, sep = "+++", "="
	}
	head, found := strings.CutPrefix(t, fence+"\n")
	if !found {
		return a, t
	}
	head, body, found = strings.Cut(head, "\n"+fence+"\n")
	if !found {
		if head, found = strings.CutSuffix(head, "\n"+fence); !found {
			return a, t
		}
	}
	key, all := "", t
	for _, line := range strings.Split(head, "\n") {
		value := line
		if item, isItem := strings.CutPrefix(strings.TrimSpace(line), "- "); isItem {
			value = strings.TrimPrefix(item, "name:") // one of a list under the key before
		} else if k, v, isPair := strings.Cut(line, sep); isPair && !strings.HasPrefix(line, " ") {
			key, value = strings.ToLower(strings.TrimSpace(k)), v
		} else {
			continue
		}
		a.Set(key, plainValue(value))
	}
	if key == "" {
		return a, all
	}
	return a, body
}

// plainValue is a value without its quotation marks or the brackets of a short list.
func plainValue(v string) string {
	v = strings.TrimSpace(v)
	if strings.HasPrefix(v, "[") && strings.HasSuffix(v, "]") {
		var parts []string
		for _, p := range strings.Split(v[1:len(v)-1], ",") {
			parts = append(parts, plainValue(p))
		}
		return strings.Join(parts, ", ")
	}
	for _, mark := range []string{`"`, `'`} {
		if len(v) > 1 && strings.HasPrefix(v, mark) && strings.HasSuffix(v, mark) {
			return v[1 : len(v)-1]
		}
	}
	return v
}
