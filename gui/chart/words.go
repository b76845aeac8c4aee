package chart

import (
	"fmt"
	"math"
	"strings"
	"unicode"
)

// longest is how many code points of a name are kept; more never fits a label or a tip.
const longest = 300

// clean makes s fit for one line: white space folded, and without control characters and the
// marks that change the direction of what follows.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), unicode.IsControl(r):
			return ' '
		case r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069, r == 0x200E, r == 0x200F:
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	r := []rune(strings.Join(strings.Fields(s), " "))
	if len(r) > longest {
		return string(r[:longest-1]) + "…"
	}
	return string(r)
}

// signed writes a score with its sign and two digits, "0.00" without one.
func signed(v float64) string {
	t := fmt.Sprintf("%.2f", math.Abs(v))
	switch {
	case t == "0.00":
		return t
	case v < 0:
		return minus() + t
	}
	return "+" + t
}

// tick writes an axis value as short as it is exact to one digit.
func tick(v float64) string {
	t := fmt.Sprintf("%g", math.Round(math.Abs(v)*10)/10)
	switch {
	case t == "0":
		return t
	case v < 0:
		return minus() + t
	}
	return "+" + t
}

// count writes "1 quote" and "3 quotes".
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// among joins names as in "A, B and C".
func among(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}
