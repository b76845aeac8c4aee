package publish

import (
	"fmt"
	"io"
	"math"

	"standpoint/analysis"
	"standpoint/analysis/text"
	"standpoint/gui/chart"
)

// PDF writes r as pages to print. It fails when w does, on an unknown paper (ErrPaper), and on a
// report or kind of chart that no chart can be drawn of (chart.ErrKind, chart.ErrNumber).
func PDF(w io.Writer, r *analysis.Report, o Options) error {
	width, height, err := o.Paper.size()
	if err != nil {
		return err
	}
	c := read(r, o)
	p := newPen(width, height)
	p.properties(c, r, o)
	p.headOf(c)
	p.speakers(c)
	for _, k := range o.charts() {
		if err := p.chart(r, k); err != nil {
			return err
		}
	}
	p.statements(c)
	p.narrated(c)
	p.notes(c)
	p.made(c)
	p.footers(tidy("Standpoint "+r.Provenance.Version) + " · " + c.Title)
	if err := p.doc.Output(w); err != nil {
		return fmt.Errorf("publish: pdf: %w", err)
	}
	return nil
}

func (p *pen) headOf(c *content) {
	p.text(inSmall, "STANDPOINT REPORT")
	p.y += 2
	p.text(inTitle, c.Title)
	if c.Caption != "" {
		p.y += 3
		p.text(inCaption, c.Caption)
	}
	p.y += 8
	p.facts(c.Head)
	p.y += 4
	p.text(inSoft, c.Overview)
}

// facts are written label before value, the values in a column.
func (p *pen) facts(list []fact) {
	edge := 0.0
	for _, f := range list {
		edge = max(edge, p.width(inSoft, f.Label)+14)
	}
	edge = min(edge, 190)
	for _, f := range list {
		value := f.Value
		if f.Full != "" {
			value = f.Full
		}
		b := p.block(edge, p.wide-edge, inBody, value)
		name := p.block(0, edge-14, inSoft, f.Label)
		p.fit(max(b.height(), name.height()))
		top := p.y
		p.put(name, top)
		p.put(b, top)
		if f.Link != "" {
			p.doc.LinkString(p.left+edge, top, p.wide-edge, b.height(), f.Link)
		}
		p.y = top + max(b.height(), name.height()) + 1.5
	}
}

func (p *pen) speakers(c *content) {
	p.heading("Speakers", 60)
	if len(c.Speakers) == 0 {
		p.text(inBody, "No speaker was found.")
		return
	}
	p.text(inSoft, "Tone and stance run from −1 to +1. 95 % is the interval of the mean, n the statements it rests on.")
	p.y += 6
	t := p.table(column{"Speaker", .35, false}, column{"Quotes", .08, true}, column{"Share", .08, true}, column{"Tone", .23, false}, column{"Stances", .26, false})
	for _, s := range c.Speakers {
		who := []line{{inBold, s.Name}, {inSmall, s.Who + also(s.Also)}}
		who = append(who, reviewLines(s.Review, s.Memo)...)
		t.row(s.Place, who, []line{{inBody, s.Quotes}}, []line{{inBody, s.Share}}, verdictLines(s.Tone), positionLines(s.Positions))
	}
	if c.Unattributed > 0 {
		p.y += 6
		p.text(inSoft, fmt.Sprintf("Statements whose speaker is not known: %d.", c.Unattributed))
	}
}

func also(s string) string {
	if s == "" {
		return ""
	}
	return "; also " + s
}

func verdictLines(v verdict) []line {
	if v.Number == "" {
		return []line{{inSoft, v.Label}}
	}
	return []line{{inBody, v.Number + " " + v.Label}, {inSmall, v.More}}
}

func positionLines(list []position) (out []line) {
	if len(list) == 0 {
		return []line{{inSoft, "no statement"}}
	}
	for _, s := range list {
		out = append(out, line{inSmall, fmt.Sprintf("%s %s (%s)", s.Target, s.verdict, s.Counts)})
	}
	return out
}

// reviewLines tell of a person's work on a finding, and nothing where there was none.
func reviewLines(review, memo string) (out []line) {
	if review != analysis.Machine.String() {
		out = append(out, line{inSmall, text.Capital(review)})
	}
	if memo != "" {
		out = append(out, line{inSmall, "Memo: " + memo})
	}
	return out
}

// chart draws a chart as wide as the text.
func (p *pen) chart(r *analysis.Report, k chart.Kind) error {
	size := chartSize(k, r, math.Round(p.wide+2*chartMargin))
	ops, err := operators(r, k, size)
	if err != nil {
		return err
	}
	p.y += 14
	p.fit(size.Height)
	p.doc.Bookmark(k.Title(), 1, p.y)
	p.doc.RawWriteStr(fmt.Sprintf("q 1 0 0 1 %.2f %.2f cm\n%sQ\n", p.left-chartMargin, p.high-p.y-size.Height, ops))
	p.y += size.Height
	return nil
}

// statements are listed by speaker, those of nobody known last.
func (p *pen) statements(c *content) {
	p.heading("Statements by speaker", 140)
	if len(c.Statements) == 0 {
		p.text(inBody, "No statement was found.")
		return
	}
	p.text(inSoft, "Numbers follow the text. Confidence is how often findings like this one were right on labelled articles; certainty is how firmly a statement is put, from 0 to 1.")
	of := map[int][]statement{}
	for _, s := range c.Statements {
		of[s.Place] = append(of[s.Place], s)
	}
	for _, s := range c.Speakers {
		p.group(s.Place, s.Name, of[s.Place])
	}
	p.group(-1, "Speaker not known", of[-1])
}

func (p *pen) group(place int, name string, list []statement) {
	for i, s := range list {
		blocks := p.statement(s)
		high := 0.0
		for _, b := range blocks {
			high += b.height()
		}
		if i == 0 {
			p.subheading(place, name, high+6)
		}
		p.y += 6
		p.fit(high)
		for j, b := range blocks {
			if j == 0 {
				n := p.block(0, 22, inNumber, fmt.Sprint(s.Number))
				p.fit(b.style.leading)
				p.put(n, p.y+b.style.size-n.style.size)
			}
			p.flow(b)
		}
	}
}

// statement is the words and below them what is known of them.
func (p *pen) statement(s statement) []block {
	const edge = 30
	at := func(f style, text string) block { return p.block(edge, p.wide-edge, f, text) }
	out := []block{at(inSerif, quoted(s.Words))}
	if s.Place < 0 && s.Known { // a name that is not among the speakers
		out = append(out, at(inSmall, s.Speaker))
	}
	out = append(out, at(inSmall, fmt.Sprintf("Paragraph %d, %s. Confidence %s. %s.", s.Paragraph, s.Source, s.Confidence, text.Capital(s.Review))))
	out = append(out, at(inSmall, fmt.Sprintf("Tone: %s. Certainty: %s, %s.", s.Tone, s.Certainty, s.Flags)))
	if len(s.Stances) == 0 {
		out = append(out, at(inSmall, "Stance: no statement."))
	}
	for _, st := range s.Stances {
		out = append(out, at(inSmall, fmt.Sprintf("Stance toward %s: %s.", st.Target, st.verdict)))
	}
	if s.Memo != "" {
		out = append(out, at(inSmall, "Memo: "+s.Memo))
	}
	return out
}

func (p *pen) narrated(c *content) {
	if len(c.Narrated) == 0 {
		return
	}
	p.heading("Positions told in the narration", 60)
	t := p.table(column{"Paragraph", .12, false}, column{"Who", .32, false}, column{"Toward", .28, false}, column{"Stance", .28, false})
	for _, n := range c.Narrated {
		t.row(-1, []line{{inBody, n.Where}}, []line{{inBody, n.Holder}}, []line{{inBody, n.Target}}, verdictLines(n.verdict))
	}
}

func (p *pen) notes(c *content) {
	p.heading("Notes", 60)
	p.list("What makes findings doubtful", "Nothing was noticed.", len(c.Notes), func(i int) string {
		if n := c.Notes[i]; n.Words != "" {
			return n.Text + " " + quoted(n.Words)
		}
		return c.Notes[i].Text
	})
	if len(c.Remarks) > 0 {
		p.list("Remarks on paragraphs and targets", "", len(c.Remarks), func(i int) string { return c.Remarks[i] })
	}
	p.list("Left out of the page", "Nothing was left out.", len(c.LeftOut), func(i int) string {
		return text.Capital(c.LeftOut[i].Reason) + ": " + c.LeftOut[i].Text
	})
	p.list("Limits of the method", "", len(c.Limits), func(i int) string { return c.Limits[i] })
}

// list is a heading with n items, or with a sentence where there are none.
func (p *pen) list(heading, none string, n int, item func(int) string) {
	p.subheading(-1, heading, inBody.leading)
	if n == 0 {
		p.text(inBody, none)
	}
	for i := range n {
		p.y += 2
		b := p.block(12, p.wide-12, inBody, item(i))
		p.fit(min(b.height(), 3*inBody.leading))
		p.put(p.block(0, 12, inBody, "•"), p.y)
		p.flow(b)
	}
}

func (p *pen) made(c *content) {
	p.heading("How it was made", 60)
	p.facts(c.Made)
	if len(c.Models) > 0 {
		p.subheading(-1, "Word lists and models, with their SHA-256", 2*inBody.leading)
		p.facts(c.Models)
	}
	if p.missing > 0 {
		p.y += 8
		p.text(inSoft, count(p.missing, "letter has", "letters have")+" no shape in the fonts of these pages and stand as empty boxes; the report as a web page shows them.")
	}
}
