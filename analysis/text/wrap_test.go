package text

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// hard is text broken at 72 columns, without blank lines.
const hard = `The last ferry
The ferry to Gell left for the last time on Monday, with nine passengers
and a goose on board, and the band of the lower school played until the
hull had passed the light.
Nobody had asked for the band. It came because the vicar had told it to,
and it stayed because the vicar did.
“We shall build a boat,” said Cy Dow, who has kept the light for so many
years that he has stopped counting them, and he looked at the goose as
if it had a plan.
`

func openings(t string) []string {
	var out []string
	for _, p := range Paragraphs(t) {
		out = append(out, strings.Join(strings.Fields(p.Of(t))[:3], " "))
	}
	return out
}

func TestWrappedLinesAreJoined(t *testing.T) {
	want := []string{"The last ferry", "The ferry to", "Nobody had asked", "“We shall build"}
	if d := cmp.Diff(want, openings(hard)); d != "" {
		t.Error(d)
	}
	var indented string // the same with indents, and paragraphs that end with full lines
	for _, block := range []string{
		"   The ferry to Gell left for the last time on Monday, with a goose and\na band on board, and the children of the lower school waved until the\nhull had passed the light and the goose could not be heard any longer.\n",
		"   Nobody had asked for the band. It came as the vicar had told it to,\nand it stayed because the vicar did, and because of the cake, they say.\n",
	} {
		indented += block
	}
	if d := cmp.Diff([]string{"The ferry to", "Nobody had asked"}, openings(indented)); d != "" {
		t.Error(d)
	}
}

func TestOtherLinesStayParagraphs(t *testing.T) {
	for name, in := range map[string]string{
		"headlines":      "The ferry to Gell has left for the last time on Monday\nGoose has plan\nVicar tells band to play until the ship is out of sight\nLight keeper stops counting\nHow to cook a limpet in nine ways and like it\nBridge to Gell will not be built",
		"sentences":      "The ferry to Gell left for the last time on Monday with a goose aboard.\nNobody had asked for the band, which came as the vicar had told it to.\nThe keeper of the light looked at the goose as if it might have a plan.\nThe vicar went home with the cake and the band went home without a bun.\nThe light was lit at nine, as on all days, and the goose was not there.",
		"long lines":     strings.Repeat("The ferry to Gell left for the last time on Monday, with nine passengers and a goose on board, and a band.\n", 8),
		"an interview":   "Q: Why did the ferry leave?\nA: It was Monday.\nQ: And the goose?\nA: It had a ticket.\nQ: Who sold it?\nA: I would rather not say.",
		"too few to say": "The ferry to Gell left for the last time on Monday, with nine passengers\nand a goose on board, and the band of the lower school played until the\nhull had passed.",
	} {
		lines := strings.Split(strings.TrimSpace(in), "\n")
		if d := cmp.Diff(lines, spans(in, Paragraphs(in))); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

func TestALoneBlankLineDoesNotMergeParagraphs(t *testing.T) {
	long := "The ferry to Gell left for the last time on Monday, with nine passengers and a goose on board, and a band."
	body := strings.TrimSpace(strings.Repeat(long+"\n", 8))
	if n := len(Paragraphs("The last ferry\n\n" + body)); n != 9 {
		t.Errorf("%d paragraphs under a title, want 9", n)
	}
	if n := len(Paragraphs(body + "\n\n" + body + "\n\n" + body)); n != 24 {
		t.Errorf("%d paragraphs, want 24", n)
	}
	blocks := strings.TrimSpace(strings.Repeat(long+"\n"+long+"\n\n", 8))
	if n := len(Paragraphs(blocks)); n != 8 {
		t.Errorf("%d paragraphs in regular blocks, want 8", n)
	}
	wrapped := hard + "\n" + hard
	if n := len(Paragraphs(wrapped)); n != 2 {
		t.Errorf("%d paragraphs in wrapped blocks, want 2", n)
	}
}
