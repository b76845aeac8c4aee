package mail

import (
	"strings"
	"unicode/utf8"
)

// unsigned is a text without the frame that a signature in the text puts around it.
func unsigned(t string) string {
	_, rest, found := strings.Cut(t, "-----BEGIN PGP SIGNED MESSAGE-----\n")
	if !found {
		return t
	}
	if _, body, found := strings.Cut(rest, "\n\n"); found {
		rest = body
	}
	rest, _, _ = strings.Cut(rest, "-----BEGIN PGP SIGNATURE-----")
	return strings.ReplaceAll("\n"+rest, "\n- ", "\n")
}

// unflow joins the lines of a text in format=flowed (RFC 3676): a line that ends with a space
// goes on in the next of the same depth of quoting.
func unflow(lines []string, delSpace bool) []string {
	var out []string
	open, depth := false, 0
	var now strings.Builder
	for _, line := range lines {
		line = strings.TrimRight(line, "\r")
		d := 0
		for d < len(line) && line[d] == '>' {
			d++
		}
		content := strings.TrimPrefix(line[d:], " ")
		if (!open || d != depth) && now.Len() > 0 || d != depth && open {
			out = append(out, now.String())
			now.Reset()
			open = false
		}
		if !open && d > 0 {
			now.WriteString(strings.Repeat(">", d) + " ")
		}
		flows := strings.HasSuffix(content, " ") && content != "-- "
		if flows && delSpace {
			content = content[:len(content)-1]
		}
		now.WriteString(content)
		if open, depth = flows, d; !flows {
			out = append(out, now.String())
			now.Reset()
		}
	}
	return append(out, now.String())
}

// Mail programs break lines to some 72 letters; these are the least and the most.
const minWidth, maxWidth = 60, 100

// width is the length that the lines of a text were broken to, 0 for a text whose lines were not.
func width(lines []string) int {
	most, long, all := 0, 0, 0
	for _, line := range lines {
		n := utf8.RuneCountInString(line)
		switch {
		case n == 0 || !strings.Contains(line, " "):
			continue
		case n > maxWidth:
			long++
		default:
			most = max(most, n)
		}
		all++
	}
	if long*5 > all || most < minWidth {
		return 0
	}
	return most
}
