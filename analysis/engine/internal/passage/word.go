package passage

import "strings"

// Negates reports whether w turns what follows around.
func Negates(w string) bool { return negations[w] || strings.HasSuffix(w, "n't") }

// Function reports whether w is a function word, of no tone itself.
func Function(w string) bool { return functions[w] }

// Pronoun reports whether w is a personal pronoun or possessive.
func Pronoun(w string) bool { return pronouns[w] }

// Modal reports whether w weakens or conditions what is said.
func Modal(w string) bool { return modals[w] }

// Speech reports whether w is a verb of saying or thinking.
func Speech(w string) bool { return speech[w] }

// Preposition reports whether w is a preposition that can stand before a target.
func Preposition(w string) bool { return prepositions[w] }

var (
	negations = set(`not no never without hardly neither nor none nobody nothing cannot scarcely
		barely rarely seldom fail fails failed failing refuse refuses refused deny denies denied
		lack lacks lacked`)
	breaks = set(`but while although though because whereas who which that if as when after before
		and or`)
	boundary  = set(`, ; : — – ( ) . ! ? “ ” "`)
	functions = set(`the a an of to in on at for and or is are was were be been being by with from
		it its this that these those he she they his their her them him i we you my our your as has
		have had do does did will would could should may might can not s 's but if when after
		before while there what who which how why`)
	speech = set(`said says say told tells added adds argued argues claimed claims insisted insists
		warned warns stated states noted notes tweeted wrote writes acknowledged acknowledges
		admitted announced explained asked asks declared replied responded suggested believes
		believed thinks thought testified contended asserted`)
	pronouns = set(`he she him her his they them their i we you it who my me us our your its
		himself herself themselves`)
	modals = set(`may might could would should can must will perhaps possibly allegedly reportedly
		apparently likely if`)
	prepositions = set(`of for against with from to about on at in under toward towards over
		around between`)
	abbreviations = set(`mr mrs ms dr sen rep gov gen col lt sgt rev st jr sr prof hon u.s d.c no vs
		jan feb mar apr jun jul aug sept sep oct nov dec`)
)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// endings are tried longest first by kind.
var endings = []string{"ations", "ation", "ingly", "edly", "ments", "ment", "ings", "ing", "ers",
	"ies", "ed", "es", "ly", "s", "er"}

// Stem strips one common ending when at least four letters are left; good enough to join
// "attack", "attacks" and "attacking", no more.
func Stem(w string) string {
	for _, e := range endings {
		if len(w) > len(e)+3 && strings.HasSuffix(w, e) {
			return w[:len(w)-len(e)]
		}
	}
	if len(w) > 4 {
		return strings.TrimSuffix(w, "e")
	}
	return w
}

// Boundary reports whether w is a mark that parts clauses.
func Boundary(w string) bool { return boundary[w] }
