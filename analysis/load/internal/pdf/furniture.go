package pdf

import (
	"cmp"
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// nearEdge is how many lines from the top and from the bottom of a page may be a header or footer.
const nearEdge = 3

// pageNumber is "7", "- 7 -", "Page 7 of 12", "7/12", or a number in small Roman letters.
var pageNumber = regexp.MustCompile(`(?i)^[\s\-–—|•·]*(?:page\s+|p\.\s*)?(\d{1,4}|[ivxl]{1,7})(?:\s*(?:of|/|\|)\s*\d{1,4})?[\s\-–—|•·]*$`)

// webFooter is what browsers print at the foot of a page: its address and "1/2".
var webFooter = regexp.MustCompile(`^(?:https?|file)://\S+\s+\d{1,4}/\d{1,4}$`)

// furnish marks the lines that are on the pages for those who leaf through them: what stands at the
// same height near an edge on several pages, numbers apart, and the numbers of pages.
func furnish(lines []line) {
	pages := 0
	seen := map[place]int{}
	edges := edgeLines(lines)
	for _, e := range edges {
		pages = max(pages, lines[e.at].page+1)
		seen[placeOf(lines[e.at], e.top)]++
	}
	enough := 2
	if pages > 4 {
		enough = 3
	}
	for _, e := range edges {
		l := &lines[e.at]
		k := placeOf(*l, e.top)
		switch many := seen[k] >= enough; {
		case l.left != "" && l.left != "page furniture":
		case pageNumber.MatchString(l.text) && (many || e.first && (pages == 1 || l.left != "")), webFooter.MatchString(l.text):
			l.left = "page number"
		case !many && l.left == "":
		case e.top:
			l.left = "page header"
		default:
			l.left = "page footer"
		}
	}
}

// place is where a line stands and what it says, without its numbers.
type place struct {
	text string
	y    int
	top  bool
}

func placeOf(l line, top bool) place {
	t := strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '0'
		}
		return r
	}, l.text)
	for strings.Contains(t, "00") {
		t = strings.ReplaceAll(t, "00", "0")
	}
	return place{text: t, y: int(math.Round(l.y / 4)), top: top}
}

// edgeLine is a line near an edge of its page.
type edgeLine struct {
	at         int
	top, first bool // first: nothing stands nearer to the edge
}

// edgeLines are the lines of the outer heights of each page.
func edgeLines(lines []line) []edgeLine {
	var out []edgeLine
	for start := 0; start < len(lines); {
		end := start
		for end < len(lines) && lines[end].page == lines[start].page {
			end++
		}
		order := make([]int, 0, end-start)
		for i := start; i < end; i++ {
			if lines[i].left == "" || lines[i].left == "page furniture" {
				order = append(order, i)
			}
		}
		slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(lines[b].y, lines[a].y) })
		top := outer(lines, order)
		slices.Reverse(order)
		bottom := outer(lines, order)
		for i, rank := range top {
			if other, ok := bottom[i]; !ok || rank <= other {
				out = append(out, edgeLine{at: i, top: true, first: rank == 0})
			}
		}
		for i, rank := range bottom {
			if other, ok := top[i]; !ok || rank < other {
				out = append(out, edgeLine{at: i, first: rank == 0})
			}
		}
		start = end
	}
	return out
}

// outer are the lines at the first few heights of order, and at which.
func outer(lines []line, order []int) map[int]int {
	ranks, rank := map[int]int{}, 0
	for n, i := range order {
		if n > 0 && math.Abs(lines[order[n-1]].y-lines[i].y) > 3 {
			rank++
		}
		if rank >= nearEdge || n > 20 {
			break
		}
		ranks[i] = rank
	}
	return ranks
}

// footnotes marks small lines at the foot of a column from one that begins with a mark.
func footnotes(lines []line, body float64) {
	for start := 0; start < len(lines); {
		end := start + 1
		for end < len(lines) && lines[end].page == lines[start].page && lines[end].column == lines[start].column {
			end++
		}
		from := end
		for i := end - 1; i >= start && (lines[i].left != "" || lines[i].size < body*(1-sameSize)); i-- {
			if lines[i].noted && lines[i].left == "" {
				from = i
			}
		}
		for i := from; i < end; i++ {
			if lines[i].left == "" {
				lines[i].left = "footnote"
			}
		}
		start = end
	}
}
