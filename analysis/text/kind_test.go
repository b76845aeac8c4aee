package text

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// kinds are lines of every kind, each alone in the middle of an article.
var kinds = map[Kind][]string{
	Dateline: {
		"PARIS, May 3 (Newsdesk) —", "NORVIK, 3 May 2031 —", "Published 12:04 GMT, 3 May 2031", "Updated: 4 May 2031", "Last modified on Sat 3 May 2031 09.15 BST",
		"3 min read", "Reading time: 4 minutes", "Posted on May 3, 2031 at 4:15 p.m.", "First published on 3 May 2031, updated 5 May 2031", "2031-05-03",
		"Saturday, May 3, 2031", "Norvik, 3rd May 2031", "14:32", "10.45 GMT", "10.45am", "6:20 p.m.", "2h ago", "2 hours ago", "an hour ago", "Key event", "Just now · 2 min read",
	},
	Byline: {
		"By Ann Lee", "By Ann Lee and Bo Ray", "By Ann Lee, Political editor", "By Ann Lee, senior political correspondent, and Bo Ray in Norvik", "BY ANN LEE",
		"BY ANN LEE, TRANSPORT EDITOR", "Words: Ann Lee", "Words by Ann Lee", "Interview by Dee de Moss", "Reporting by Ann Lee; editing by Bo Ray", "(Reporting by Ann Lee; Editing by Bo Ray.)",
		"Additional reporting by Ann Lee in Norvik", "Written by Ann Lee | 3 May 2031", "As told to Ann Lee", "By our political correspondent", "By NPX", "ann.lee@plain.example",
		"@annlee", "Follow Ann Lee on Chirp @annlee", "Ann Lee @annlee · 2h", "@annlee · 2h", "— Ann Lee (@annlee) May 3, 2031",
	},
	Caption: {
		"ADVERTISEMENT", "Advertisement", "Sponsored", "Sponsored by Gell Butter", "Article continues below", "Story continues below advertisement", "Skip to content", "Tap to unmute", "Click here to see the map",
		"Read more: the last ferry", "Read more", "Read more about the ferry", "READ ALSO: How to cook a limpet", "RELATED: How to cook a limpet", "See also", "More from The Plain", "More on this story", "Watch: the ferry turns", "Most read",
		"Sign up for our morning newsletter", "Sign up to the Plain Daily, free in your inbox", "Subscribe", "Subscribe now", "Share", "Share this article", "Share on Chirp", "Share Save", "Copy link", "12 comments", "View comments (12)", "Follow us on Chirp",
		"Photo: the harbour at dawn", "Photograph: Ann Lee/Norpix", "Credit: Ann Lee/Norpix", "(Photo by Ann Lee)", "Photo by Ann Lee", "Image source, Norpix", "A ferry leaves the pier. Photo: Ann Lee", "A ferry leaves the pier (Photo by Ann Lee/Norpix)", "The pier /AFP",
		"Play video", "This video cannot be played", "Video: the ferry turns", "https://plain.example/ferry", "0:00 / 2:31",
		"12 Retweets 40 Likes", "1.2K likes · 14 replies", "Reply Repost Like", "RT", "#pier #norvik",
		"This article was amended on 3 May 2031 to correct a name.", "Correction: An earlier version said that the pier was closed.", "Editor's note: Names have been changed.",
		"© 2031 The Plain", "Copyright 2031 The Plain", "All rights reserved.", "© The Plain. All rights reserved", "Home > World > Islands", "News › Islands › Gell", "Home | News | Sport",
	},
	Heading: {
		"The ferry question", "Who pays for the pier?", "1. What is the plan for the pier and who has been told about it?", "2) Why now?", "By Design", "Live from the pier", "Photo shops on the island",
	},
	Body: {
		"By the river the crews stood and waved.", "By Monday everyone had left.", "By Friday, calm had returned", "By Monday, officials said", "Read more than once, the notice still made no sense.", "Read more than once",
		"Photo shops are closing, and nobody minds.", "Photo shops are closing: two in a week.", "Photos by Ann Lee show the pier before the storm.", "Share prices fell by a tenth.", "Sign up for the army, they told us, and see the sea.", "14:32 was the time when the clock stopped.",
		"14:32 was the time when the clock stopped", "Tap water is safe again.", "Subscribe to that view, said the vicar, and you will never sleep.", "Sponsored walks are held in May.", "Related crimes were not counted.", "See also the way she smiled at the goose, and you know everything.",
		"Credit is scarce on the island.", "Copyright law is dull, he said.", "Home is where the ferry goes.", "Correction fluid was found on the letter.", "This article of faith was never amended.", "Today was the last day.", "An hour ago the last ferry left.", "2 hours ago nobody knew.",
		"3 min reads are what people want, the editor said.", "Updated rules come into force on 3 May 2031.", "Published on 3 May 2031, the report names nobody.", "Published 3 May 2031 by the council, it names nobody", "Write to @annlee and she will answer.", "I am no. 1 > you are no. 2, he said.", "Watch out for the goose.", "Q: Why?", "A. Because.", "ANN LEE: Yes.", "Interviewer: Why?", "RT @annlee: the pier is closed.",
		"• The pier will be closed", "“Share this article,” she said.", "More from habit than from hope he rang the bell.", "Play video games, said the doctor.", "Reporting by night is hard.", "Words fail: nobody knew what to say.", "Watch how it turns",
	},
}

func TestKindsOfLines(t *testing.T) {
	for want, lines := range kinds {
		for _, line := range lines {
			in := strings.Repeat("The ferry left at noon and nobody saw it go. ", 20) + "\n\n"
			at := len(in)
			in += line + "\n\nThe ferry came back."
			if got := KindOf(in, Span{at, at + len(line)}, false); got != want && (want != Body || got != Heading) { // as short as a heading
				t.Errorf("%q is %s, want %s", line, got, want)
			}
		}
	}
}

func TestNamesAloneAreBylinesNearTheTop(t *testing.T) {
	for line, want := range map[string]Kind{
		"Ann Lee in Norvik": Byline, "Ann Lee | The Plain": Byline, "Ann Lee, Political editor": Byline, "Ann Lee · 3 May 2031 · 2 min read": Byline, "Ann Lee": Heading, "A winter in Norvik": Heading, "Ann Lee wins in Norvik": Heading,
	} {
		for far, kind := range map[string]Kind{"The ferry question": want, strings.Repeat("The ferry left. ", 50): Heading} {
			in := far + "\n\n" + line + "\n\nThe ferry left."
			if got := KindOf(in, Span{len(far) + 2, len(far) + 2 + len(line)}, false); got != kind {
				t.Errorf("%q after %d bytes is %s, want %s", line, len(far), got, kind)
			}
		}
		if got := KindOf(line+"\n\nThe ferry left.", Span{0, len(line)}, false); got == Byline {
			t.Errorf("%q is a byline with nothing above it, want a title", line)
		}
	}
}

func TestHeadsOfPagesAndListsOfLinks(t *testing.T) {
	for in, want := range map[string][]Kind{
		"The ferry question\nBy Ann Lee\n3 May 2031\n\nIt left.\n\nIt came back.": {Heading, Body, Body},
		"By Ann Lee\nann@plain.example\n3 May 2031\n\nIt left.":                   {Byline, Body},
		"14:32\nThe ferry left.\n\n14:40\nIt came back.":                          {Body, Body},
		"It left.\n\nRelated:\n\n• How to cook\n\n• How to sail\n\nIt came back.": {Body, Caption, Caption, Caption, Body},
		"It left.\n\nThe plan:\n\n• A rope\n\n• A goose\n\nIt came back.":         {Body, Body, Body, Body, Body},
	} {
		var got []Kind
		ps := Paragraphs(in)
		for i, p := range ps {
			got = append(got, KindOf(in, p, i == len(ps)-1))
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%q: %s", in, d)
		}
	}
}

func TestDatesOfLines(t *testing.T) {
	for in, want := range map[string]string{
		"Published 12:04 GMT, 3 May 2031": "2031-05-03", "Updated: May 3rd, 2031": "2031-05-03", "Sat 3 May 2031 09.15 BST": "2031-05-03", "NORVIK, 3 May 2031 — It left.": "2031-05-03", "14:32": "", "3/5/2031": "", "31 February 2031": "",
	} {
		if _, got := LeadDateline(in, all(in)); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	far := strings.Repeat("It left. ", 100) + "\n\n"
	if _, got := LeadDateline(far+"3 May 2031", Span{len(far), len(far) + 10}); got != "" {
		t.Errorf("a date in the middle dates the article: %s", got)
	}
}

func FuzzParagraphs(f *testing.F) {
	for _, lines := range kinds {
		f.Add(strings.Join(lines, "\n"))
		f.Add(strings.Join(lines, "\n\n"))
	}
	f.Add(hard)
	f.Add("•\n• a\n\n\t\n• b")
	f.Fuzz(func(t *testing.T, in string) {
		in = Clean(in)
		at := 0
		for i, p := range Paragraphs(in) {
			s := p.Of(in)
			if p.Start < at || s == "" || s != strings.TrimSpace(s) || strings.Contains(s, "\n\n") || strings.TrimSpace(in[at:p.Start]) != "" {
				t.Fatalf("paragraph %d is %q at %d, after %d", i, s, p.Start, at)
			}
			at = p.End
			lead, _ := LeadDateline(in, p)
			if !p.Contains(lead) || !utf8.ValidString(lead.Of(in)) {
				t.Fatalf("dateline %v of %v", lead, p)
			}
			if KindOf(in, p, false) == "" {
				t.Fatalf("%q has no kind", s)
			}
		}
		if strings.TrimSpace(in[at:]) != "" {
			t.Fatalf("%q is in no paragraph", in[at:])
		}
	})
}

// The figures are for running text, short lines, and lists of links, where lines above are looked at.
func BenchmarkKindOf(b *testing.B) {
	for name, part := range map[string]string{
		"text":    strings.Repeat("The ferry left at noon and nobody saw it go, but the vicar. ", 6) + "\n\n",
		"lines":   strings.Join(kinds[Caption], "\n\n") + "\n\n" + strings.Join(kinds[Body], "\n\n") + "\n\n",
		"bullets": "• How to cook a limpet\n\n",
	} {
		in := strings.Repeat(part, 1_000_000/len(part))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(in)))
			b.ReportAllocs()
			for b.Loop() {
				for _, p := range Paragraphs(in) {
					KindOf(in, p, false)
				}
			}
		})
	}
}
