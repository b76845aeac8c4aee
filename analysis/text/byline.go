package text

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	// signedWord opens a line that says who wrote it.
	signedWord = regexp.MustCompile(`^(?i:(?:additional |by |and )?(?:reporting|editing|writing|words|text|story|written|interview|compiled|edited|reported|produced|translated|research)(?: (?:and|&) (?:writing|editing|interview|pictures|photos|photographs|photography|research))? by:?|by|as told to|(?:words|text|author|reporter|writer|reporting|editing)s?:)\s+`)
	// contactLine is addresses and handles only.
	contactLine = regexp.MustCompile(`^(?:(?i:e-?mail|follow|contact|twitter|x|write to|reach)\b[^@]{0,40}\s)?(?:@\w{2,30}|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)(?:[\s|,·•]+(?:@\w{2,30}|[\w.+-]+@[\w-]+(?:\.[\w-]+)+))*(?: on \p{Lu}\w*)?\.?$`)
	// postLine heads a post on a social network: "Ann Lee @annlee · 2h".
	postLine = regexp.MustCompile(`^(?:[—–-]{1,2}\s?)?(?:\p{Lu}[\p{L}'’.-]*\s){0,4}\(?@\w{2,30}\)?(?:\s*[·•|,–—-]?\s*(.{2,40}))?$`)
	parted   = regexp.MustCompile(`\s*[,;|·•—–]\s*|\s+-\s+`)
)

// Words that writers' lines are made of beside names.
var (
	writerRoles = words(`editor editors correspondent correspondents reporter reporters writer writers columnist columnists journalist critic staff bureau desk newsroom agencies contributor producer team`)
	nameLinks   = words(`and & in for at with of the from de del della di da dos du van von der den la le ter al el bin ibn ben y`)
	noNames     = words(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ` +
		`the a an this that these those our my his her their all any no then now noon midnight dawn dusk night day design law default contrast comparison road rail sea air land`)
)

func words(s string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(s) {
		set[w] = true
	}
	return set
}

// isByline reports whether s says who wrote the article or the post below it. top says that it stands near the top
// of the page, where names alone do ("Ann Lee in Norvik", "Ann Lee | The Plain").
func isByline(s string, top bool) bool {
	if strings.Contains(s, "@") {
		return contactLine.MatchString(s) || isPost(s)
	}
	s = strings.TrimSuffix(s, ".")
	if strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") {
		s = strings.TrimSuffix(s[1:len(s)-1], ".")
	}
	if n := len(signedWord.FindString(s)); n > 0 {
		return signed(parted.Split(s[n:], -1), top)
	}
	return top && bare(s)
}

// isPost reports whether s heads a post.
func isPost(s string) bool {
	m := postLine.FindStringSubmatch(s)
	return m != nil && (m[1] == "" || isStamp(m[1]))
}

// signed reports whether the parts of a line after "By" are names, and roles, places and dates after them.
func signed(parts []string, top bool) bool {
	if first := strings.Fields(parts[0]); len(first) == 1 && len(parts) == 1 && !top && !capitals(first[0]) {
		return false // "By Design" is a heading as well
	}
	for i, part := range parts {
		part = part[len(signedWord.FindString(part)):]
		switch {
		case hasNames(part, i == 0), hasRole(part), i > 0 && (part == "" || isStamp(part)):
		default:
			return false
		}
	}
	return true
}

// bare reports whether s is a writer's line that does not say so: two or three words of a name, and a place,
// the outlet, a role or a date.
func bare(s string) bool {
	parts := parted.Split(s, -1)
	name, place, in := strings.Cut(parts[0], " in ")
	if n := len(strings.Fields(name)); n < 2 || n > 3 || !hasNames(name, true) || strings.Contains(name, " and ") {
		return false
	}
	if in {
		return len(strings.Fields(place)) <= 2 && hasNames(place, true) && (len(parts) == 1 || signed(parts[1:], true))
	}
	for _, part := range parts[1:] {
		if !hasRole(part) && !isStamp(part) && !(strings.Contains(s, "|") && hasNames(part, false)) {
			return false
		}
	}
	return len(parts) > 1
}

// hasNames reports whether s is capitalised words and what joins them. person says that it cannot be
// a day or a thing.
func hasNames(s string, person bool) bool {
	ws := strings.Fields(s)
	if len(ws) == 0 || len(ws) > 9 || person && noNames[strings.ToLower(ws[0])] {
		return false
	}
	last := false
	for i, w := range ws {
		r, _ := utf8.DecodeRuneInString(w)
		last = unicode.IsUpper(r)
		if !last && !nameLinks[w] || i == 0 && person && !last {
			return false
		}
		if strings.HasSuffix(w, ".") && utf8.RuneCountInString(w) > 4 { // no initial, but the end of a sentence
			return false
		}
	}
	return last
}

// hasRole reports whether s is what a writer is ("our political editor").
func hasRole(s string) bool {
	name, _, _ := strings.Cut(s, " in ")
	ws := strings.Fields(name)
	return len(ws) > 0 && len(ws) <= 5 && writerRoles[strings.ToLower(ws[len(ws)-1])]
}

func capitals(w string) bool { return len(w) > 1 && strings.ToUpper(w) == w }
