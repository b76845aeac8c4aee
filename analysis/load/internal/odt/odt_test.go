package odt

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"standpoint/analysis/load/internal/page"
	"standpoint/analysis/load/internal/xmltext/xmltest"
)

const namespaces = `xmlns:office="urn:office" xmlns:style="urn:style" xmlns:text="urn:text" xmlns:table="urn:table" xmlns:draw="urn:draw" xmlns:svg="urn:svg-compatible" xmlns:dc="urn:dc" xmlns:meta="urn:meta"`

// files are those of a document with this text.
func files(body string) map[string]string {
	return map[string]string{
		"mimetype":              "application/vnd.oasis.opendocument.text",
		"META-INF/manifest.xml": "<manifest/>",
		"content.xml": `<?xml version="1.0" encoding="UTF-8"?><office:document-content ` + namespaces + `><office:automatic-styles>
			<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_2"/>
			<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Caption"><style:text-properties/></style:style>
			<style:style style:name="P3" style:family="paragraph"><style:text-properties text:display="none"/></style:style>
			<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>
			<style:style style:name="P1" style:family="text"/>
			</office:automatic-styles><office:body><office:text>` + body + `</office:text></office:body></office:document-content>`,
		"styles.xml": `<office:document-styles ` + namespaces + `><office:styles>
			<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Heading" style:default-outline-level="2"/>
			<style:style style:name="Caption" style:family="paragraph"/>
			<style:style style:name="Illustration" style:family="paragraph" style:parent-style-name="Caption"/>
			<style:style style:name="Kicker" style:family="paragraph" style:default-outline-level="4"/>
			</office:styles><office:master-styles><style:master-page><style:header><text:p>The Ferry Post</text:p></style:header>
			<style:footer style:display="false"><text:p>Not shown</text:p></style:footer></style:master-page></office:master-styles></office:document-styles>`,
	}
}

func para(t string) string { return `<text:p>` + t + `</text:p>` }

func styled(style, t string) string {
	return `<text:p text:style-name="` + style + `">` + t + `</text:p>`
}

func TestReadText(t *testing.T) {
	long := "The harbour board met for three hours and agreed on nothing at all."
	cell := func(t string) string { return `<table:table-cell>` + t + `</table:table-cell>` }
	for name, c := range map[string]struct {
		body string
		want []string
	}{
		"paragraphs":    {para("The dam\n  held.") + para("") + para("So did the bridge."), []string{"The dam held.", "So did the bridge."}},
		"characters":    {para(`a<text:s text:c="999999999"/>b<text:tab/>c<text:line-break/>d`), []string{"a b c\nd"}},
		"spans":         {para(`Har<text:span text:style-name="P1">bour</text:span><text:bookmark-start/> <text:a>link</text:a>`), []string{"Harbour link"}},
		"hidden":        {para(`yes<text:span text:style-name="T1">no</text:span><text:hidden-text>no</text:hidden-text>`) + styled("P3", "no") + `<text:section text:display="none">` + para("no") + `</text:section>`, []string{"yes"}},
		"changes":       {`<text:tracked-changes><text:changed-region><text:deletion>` + para("Old") + `</text:deletion></text:changed-region></text:tracked-changes>` + para(`New<text:change/>`), []string{"New"}},
		"comments":      {para(`Text<office:annotation><dc:creator>Una</dc:creator><text:p>Why?</text:p></office:annotation>.`), []string{"Text."}},
		"notes":         {para(`One<text:note><text:note-citation>1</text:note-citation><text:note-body>`+para("A note.")+`</text:note-body></text:note> more.`) + para("Two."), []string{"One more.", "Two.", "A note."}},
		"headings":      {`<text:h text:style-name="Odd">Why</text:h>` + styled("P1", "Now") + styled("Kicker", "Here") + styled("Title", "Big"), []string{"heading: Why", "heading: Now", "heading: Here", "heading: Big"}},
		"captions":      {styled("P2", "A boat") + styled("Illustration", "A quay"), []string{"caption: A boat", "caption: A quay"}},
		"box":           {para(`Around <draw:frame><svg:title>boat.png</svg:title><svg:desc>grey</svg:desc><draw:text-box>`+styled("P2", `<draw:frame><draw:image/></draw:frame>A boat`)+`</draw:text-box></draw:frame>it.`) + para("Next."), []string{"Around it.", "caption: A boat", "Next."}},
		"field":         {para(`<text:title>Tide turns</text:title>`), []string{"Tide turns"}},
		"list":          {`<text:list><text:list-item>` + para("One") + `<text:list><text:list-item>` + para("Two") + `</text:list-item></text:list></text:list-item></text:list>`, []string{"One", "Two"}},
		"contents":      {`<text:table-of-content><text:index-body><text:index-title>` + para("Contents") + `</text:index-title>` + para("Why 3") + `</text:index-body></text:table-of-content>` + para("Text."), []string{"[table of contents] Contents", "[table of contents] Why 3", "Text."}},
		"row of facts":  {`<table:table><table:table-row>` + cell(para("Port")) + cell(para("61 %")) + `<table:covered-table-cell>` + para("no") + `</table:covered-table-cell></table:table-row></table:table>`, []string{"Port, 61 %"}},
		"row of prose":  {`<table:table><table:table-row>` + cell(para(long)+para("More.")) + cell(para("Left.")) + `</table:table-row></table:table>`, []string{long, "More.", "Left."}},
		"reading aid":   {para(`<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby>`), []string{"漢"}},
		"soft hyphen":   {para("har\u00ADbour\u00A0wall"), []string{"harbour wall"}},
		"joined accent": {para("cafe\u0301"), []string{"café"}},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := Read(xmltest.Zip(t, files(c.body)), page.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			xmltest.Check(t, p, err)
			if d := cmp.Diff(append([]string{"[page header] The Ferry Post"}, c.want...), xmltest.Lines(p)); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestReadProperties(t *testing.T) {
	p, err := Read(xmltest.Zip(t, xmltest.With(files(styled("Title", "In the text")), map[string]string{
		"meta.xml": `<office:document-meta ` + namespaces + `><office:meta><dc:title>Tide turns</dc:title><dc:creator>Ivo Lind</dc:creator>
			<meta:initial-creator>Una Brack</meta:initial-creator><meta:creation-date>2023-04-05T10:00:00.12</meta:creation-date>
			<meta:user-defined meta:name="source">The Ferry Post</meta:user-defined></office:meta></office:document-meta>`,
	})), page.Limits{})
	if err != nil || p.Title != "Tide turns" || p.Author != "Una Brack" || p.Date != "2023-04-05" || p.Source != "The Ferry Post" {
		t.Errorf("%+v, %v", p, err)
	}
	p, err = Read(xmltest.Zip(t, files(styled("Title", "In the text"))), page.Limits{})
	if err != nil || p.Title != "In the text" {
		t.Errorf("%+v, %v", p, err)
	}
}

func TestReadHostile(t *testing.T) {
	laughs := `<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><office:text><text:p>&b;</text:p></office:text>`
	deep := strings.Repeat("<text:section>", 600) + strings.Repeat("</text:section>", 600)
	for name, c := range map[string]struct {
		files map[string]string
		err   string
		limit bool
	}{
		"laughs":    {map[string]string{"content.xml": laughs}, "broken", false},
		"deep":      {files(deep), "nests more than", true},
		"protected": {xmltest.With(files(""), map[string]string{"META-INF/manifest.xml": "<m><manifest:encryption-data/></m>", "content.xml": "\x80\x81"}), "password", false},
		"sealed":    {map[string]string{"encrypted-package": "\x80\x81", "mimetype": "application/vnd.oasis.opendocument.text"}, "password", false},
		"no text":   {map[string]string{"styles.xml": "<a/>"}, "is no OpenDocument text", false},
		"no XML":    {map[string]string{"content.xml": "\x00"}, "broken", false},
		"bomb":      {map[string]string{"content.xml": strings.Repeat(" ", 3<<20)}, "grows", true},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := Read(xmltest.Zip(t, c.files), page.Limits{Ratio: 10})
			xmltest.Check(t, p, err)
			if err == nil || !strings.Contains(err.Error(), c.err) || errors.Is(err, page.ErrTooLarge) != c.limit {
				t.Errorf("error %v", err)
			}
		})
	}
}

func TestReadKeepsWhatIsWhole(t *testing.T) {
	p, err := Read(xmltest.Zip(t, map[string]string{"content.xml": `<o><text:p>The first part.</text:p><text:p>The sec`}), page.Limits{})
	if err != nil || len(p.Notes) != 1 || p.Blocks[0].Text != "The first part." {
		t.Errorf("%+v, %v", p, err)
	}
}

func TestReadTruncated(t *testing.T) {
	for cut := range xmltest.Cuts(xmltest.Zip(t, files(para("The dam held.")))) {
		p, err := Read(cut, page.Limits{})
		xmltest.Check(t, p, err)
		if err == nil {
			t.Errorf("no error after %d bytes", len(cut))
		}
	}
}

// FuzzRead writes the parts: whole archives would nearly all be rejected for their checksums.
func FuzzRead(f *testing.F) {
	for _, body := range []string{para("The dam held."), styled("P2", "A boat") + `<text:h>Why</text:h>`, `<table:table-row><table:table-cell>` + para("1") + `</table:table-cell></table:table-row>`,
		para(`a<text:note>` + para("n") + `</text:note><text:s/>`), `<text:table-of-content>` + para("c") + `</text:table-of-content>`} {
		f.Add(files(body)["content.xml"], files("")["styles.xml"])
	}
	f.Fuzz(func(t *testing.T, content, styles string) {
		p, err := Read(xmltest.Zip(t, map[string]string{"content.xml": content, "styles.xml": styles}), page.Limits{})
		xmltest.Check(t, p, err)
	})
}

func BenchmarkRead(b *testing.B) {
	sentence := "The board of the harbour met again on Thursday, and “nobody was surprised”, said its chair, Ines Corro. "
	data := xmltest.Zip(b, files(strings.Repeat(para(strings.Repeat(sentence, 4)), 2400)))
	b.SetBytes(1 << 20)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(data, page.Limits{}); err != nil {
			b.Fatal(err)
		}
	}
}
