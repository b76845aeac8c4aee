package tag

import "strings"

// marks folds typographic punctuation to what the training text mostly has, inside words
// too ("isn’t"). A long dash and a doubled hyphen do the same work; an en dash joins, as a
// hyphen does.
var marks = strings.NewReplacer(
	"“", `"`, "”", `"`, "„", `"`, "‟", `"`, "«", `"`, "»", `"`, "``", `"`, "''", `"`,
	"‘", "'", "’", "'", "‚", "'", "‛", "'", "`", "'", "´", "'", "ʼ", "'",
	"‐", "-", "‑", "-", "–", "-", "−", "-", "—", "--", "―", "--",
	"…", "...",
)

// Fold is word with plain punctuation; case is kept.
func Fold(word string) string {
	for i := range len(word) {
		if c := word[i]; c == '`' || c == '\'' || c >= 0x80 {
			return marks.Replace(word)
		}
	}
	return word
}

// Lower folds case, and numbers by their form: every digit becomes 0, and what has
// more than four characters and no letter, such as "12,500", becomes 00000.
func Lower(folded string) string {
	s := strings.ToLower(folded)
	if !strings.ContainsAny(s, "123456789") {
		return s
	}
	letters := false
	s = strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return '0'
		}
		letters = letters || r >= 'a' && r <= 'z' || r >= 0x80
		return r
	}, s)
	if len(s) > 4 && !letters {
		return "00000"
	}
	return s
}
