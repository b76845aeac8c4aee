package docx

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"standpoint/analysis/load/internal/page"
	"standpoint/analysis/load/internal/xmltext/xmltest"
)

const (
	officeType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	namespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="urn:mc" xmlns:wps="urn:wps" xmlns:v="urn:v"`
)

func relationList(pairs ...string) string {
	var b strings.Builder
	b.WriteString(`<Relationships xmlns="urn:rel">`)
	for i := 0; i < len(pairs); i += 2 {
		b.WriteString(`<Relationship Type="` + officeType + pairs[i] + `" Target="` + pairs[i+1] + `"/>`)
	}
	return b.String() + `</Relationships>`
}

// files are those of a document with this body.
func files(body string) map[string]string {
	return map[string]string{
		"[Content_Types].xml":          `<Types/>`,
		"_rels/.rels":                  relationList("officeDocument", "word/document.xml", "metadata/core-properties", "docProps/core.xml"),
		"word/_rels/document.xml.rels": relationList("styles", "styles.xml", "footnotes", "footnotes.xml", "header", "/word/header1.xml", "header", "header2.xml", "footer", "footer1.xml"),
		"word/document.xml":            `<?xml version="1.0" encoding="UTF-8"?><w:document ` + namespaces + `><w:body>` + body + `<w:sectPr/></w:body></w:document>`,
		"word/styles.xml": `<w:styles ` + namespaces + `><w:docDefaults><w:rPrDefault/></w:docDefaults>
			<w:style w:type="paragraph" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
			<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
			<w:style w:type="paragraph" w:styleId="Bild"><w:name w:val="Our pictures"/><w:basedOn w:val="Beschriftung"/></w:style>
			<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>
			<w:style w:type="paragraph" w:styleId="Part"><w:name w:val="Part"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
			<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Pool"/></w:style>
			<w:style w:type="paragraph" w:styleId="Pool"><w:name w:val="Pool"/><w:basedOn w:val="Loop"/></w:style>
			<w:style w:type="paragraph" w:styleId="TOC2"><w:name w:val="toc 2"/></w:style>
			<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`,
	}
}

func para(t string) string { return `<w:p><w:r><w:t xml:space="preserve">` + t + `</w:t></w:r></w:p>` }

func styled(id, t string) string {
	return `<w:p><w:pPr><w:pStyle w:val="` + id + `"/></w:pPr><w:r><w:t>` + t + `</w:t></w:r></w:p>`
}

func TestReadText(t *testing.T) {
	long := "The harbour board met for three hours and agreed on nothing at all."
	for name, c := range map[string]struct {
		body string
		want []string
	}{
		"paragraphs":             {para("The dam held.") + para("") + para("So did the bridge."), []string{"The dam held.", "So did the bridge."}},
		"runs make one word":     {`<w:p><w:r><w:t>Har</w:t></w:r><w:proofErr/><w:r><w:t>bour</w:t></w:r></w:p>`, []string{"Harbour"}},
		"characters as elements": {`<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t><w:noBreakHyphen/><w:t>e</w:t></w:r></w:p>`, []string{"a b\nc\nd-e"}},
		"page break":             {`<w:p><w:r><w:t>Before.</w:t><w:br w:type="page"/><w:t>After.</w:t></w:r></w:p>`, []string{"Before.", "After."}},
		"line ends of the XML":   {"<w:p><w:r><w:t>one\ntwo</w:t></w:r>\n</w:p>", []string{"one two"}},
		"changes": {`<w:p><w:ins><w:r><w:t>New</w:t></w:r></w:ins><w:del><w:r><w:delText>Old</w:delText></w:r></w:del>` +
			`<w:moveFrom><w:r><w:t>Gone</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t> here</w:t></w:r></w:moveTo></w:p>`, []string{"New here"}},
		"deleted end of paragraph": {`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>The vote </w:t></w:r></w:p>` + para("was close."), []string{"The vote was close."}},
		"run-in heading":           {`<w:p><w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr><w:r><w:t>Cost. </w:t></w:r></w:p>` + para("It rose."), []string{"Cost. It rose."}},
		"hidden": {`<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Secret"/></w:rPr><w:t>no</w:t></w:r>` +
			`<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>yes</w:t></w:r></w:p>`, []string{"yes"}},
		"codes of fields": {`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>7 votes</w:t></w:r></w:p>`, []string{"7 votes"}},
		"links and controls": {`<w:p><w:hyperlink><w:r><w:t>The paper</w:t></w:r></w:hyperlink><w:sdt><w:sdtContent><w:r><w:t> said so.</w:t></w:r></w:sdtContent></w:sdt>` +
			`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click here.</w:t></w:r></w:sdtContent></w:sdt></w:p>`, []string{"The paper said so."}},
		"text box once, after its paragraph": {`<w:p><w:r><w:t>Around </w:t></w:r><w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>` + styled("Beschriftung", "A boat") +
			`</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><v:textbox><w:txbxContent>` + para("A boat") + `</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>the box.</w:t></w:r></w:p>`,
			[]string{"Around the box.", "caption: A boat"}},
		"fallback alone": {`<mc:AlternateContent><mc:Fallback>` + para("Kept.") + `</mc:Fallback></mc:AlternateContent>`, []string{"Kept."}},
		"styles": {styled("berschrift1", "One") + styled("Part", "Two") + styled("Bild", "Three") + styled("Loop", "Four") + styled("Title", "Five") + styled("Nowhere", "Six") + styled("TOC2", "One 3"),
			[]string{"heading: One", "heading: Two", "caption: Three", "Four", "heading: Five", "Six", "[table of contents] One 3"}},
		"outline of a paragraph": {`<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>Why now</w:t></w:r></w:p>` + `<w:p><w:pPr><w:outlineLvl w:val="9"/></w:pPr><w:r><w:t>Text</w:t></w:r></w:p>`, []string{"heading: Why now", "Text"}},
		"table of facts":         {`<w:tbl><w:tr><w:tc>` + para("Port") + `</w:tc><w:tc>` + para("61 %") + `</w:tc><w:tc>` + para("") + `</w:tc></w:tr></w:tbl>`, []string{"Port, 61 %"}},
		"table of prose":         {`<w:tbl><w:tr><w:tc>` + para(long) + para("More.") + `</w:tc><w:tc>` + para("Left.") + `</w:tc></w:tr></w:tbl>`, []string{long, "More.", "Left."}},
		"table in a table": {`<w:tbl><w:tr><w:tc>` + para(long) + `<w:tbl><w:tr><w:tc>` + para("A") + `</w:tc><w:tc>` + para("1") + `</w:tc></w:tr></w:tbl></w:tc><w:tc>` + para("B") + `</w:tc></w:tr></w:tbl>`,
			[]string{long, "A, 1", "B"}},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := Read(xmltest.Zip(t, files(c.body)), page.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			xmltest.Check(t, p, err)
			if d := cmp.Diff(c.want, xmltest.Lines(p)); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestReadBesidesTheText(t *testing.T) {
	note := func(attr, t string) string { return `<w:footnote ` + attr + `>` + para(t) + `</w:footnote>` }
	p, err := Read(xmltest.Zip(t, xmltest.With(files(para("Body.")), map[string]string{
		"word/footnotes.xml": `<w:footnotes ` + namespaces + `>` + note(`w:type="separator"`, "line") + note(`w:id="2"`, "A note.") + `</w:footnotes>`,
		"word/header1.xml":   `<w:hdr ` + namespaces + `>` + para("The Ferry Post") + para("3") + `</w:hdr>`,
		"word/header2.xml":   `<w:hdr ` + namespaces + `>` + para("The Ferry Post") + `</w:hdr>`,
		"word/footer1.xml":   `<w:ftr ` + namespaces + `>` + para("Draft") + `</w:ftr>`,
	})), page.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"[page header] The Ferry Post", "Body.", "[page footer] Draft", "A note."}
	if d := cmp.Diff(want, xmltest.Lines(p)); d != "" {
		t.Error(d)
	}
}

func TestReadProperties(t *testing.T) {
	core := func(title, creator, created string) string {
		return `<c:coreProperties xmlns:c="urn:c" xmlns:dc="urn:dc" xmlns:dcterms="urn:t"><dc:title>` + title + `</dc:title><dc:creator>` + creator +
			`</dc:creator><dcterms:created>` + created + `</dcterms:created></c:coreProperties>`
	}
	type facts struct{ Title, Author, Date string }
	for name, c := range map[string]struct {
		core, body string
		want       facts
	}{
		"all":            {core("Tide turns", "Una Brack;Ivo Lind", "2023-04-05T10:00:00Z"), para("x"), facts{"Tide turns", "Una Brack, Ivo Lind", "2023-04-05"}},
		"none":           {core("", "", ""), para("x"), facts{}},
		"generic":        {core("Microsoft Word - draft 3.doc", "Windows User", "soon"), styled("Title", "Tide turns"), facts{"Tide turns", "", ""}},
		"from the text":  {core("Document1", "", "2023-04-05T10:00:00Z"), styled("Title", "Tide turns") + styled("Author", "By Una Brack") + styled("Date", "2022-01-02"), facts{"Tide turns", "Una Brack", "2022-01-02"}},
		"of a template":  {core("", "python-docx", "2013-12-23T23:15:00Z"), para("x"), facts{}},
		"broken":         {`<c:coreProperties><dc:title>Tide turns</dc:title>`, para("x"), facts{Title: "Tide turns"}},
		"with an entity": {core("Tide &amp; turn", "", ""), para("x"), facts{Title: "Tide & turn"}},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := Read(xmltest.Zip(t, xmltest.With(files(c.body), map[string]string{"docProps/core.xml": c.core})), page.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(c.want, facts{p.Title, p.Author, p.Date}); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestReadPropertiesThatPeopleAdded(t *testing.T) {
	p, err := Read(xmltest.Zip(t, xmltest.With(files(para("x")), map[string]string{
		"docProps/core.xml":   `<c><title>Tide turns</title><created>2024-01-01</created></c>`,
		"docProps/custom.xml": `<Properties><property pid="2" name="Date"><lpwstr>2023-04-05</lpwstr></property><property name="source"><lpwstr>The Ferry Post</lpwstr></property></Properties>`,
	})), page.Limits{})
	if err != nil || p.Title != "Tide turns" || p.Source != "The Ferry Post" || p.Date != "2023-04-05" {
		t.Errorf("%+v, %v", p, err)
	}
}

func TestReadFindsTheMainPart(t *testing.T) {
	doc := files(para("Here."))["word/document.xml"]
	strict := strings.ReplaceAll(doc, "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")
	for name, f := range map[string]map[string]string{
		"elsewhere":     {"_rels/.rels": strings.ReplaceAll(relationList("officeDocument", "/text/main.xml"), officeType, "http://purl.oclc.org/ooxml/officeDocument/relationships/"), "text/main.xml": strict},
		"no relations":  {"word/document.xml": doc},
		"broken list":   {"_rels/.rels": "<Rel", "word/document.xml": doc},
		"no namespaces": {"word/document.xml": strings.ReplaceAll(doc, namespaces, "")},
		"UTF-16":        {"word/document.xml": "\xFF\xFE" + wide(strings.ReplaceAll(doc, "UTF-8", "UTF-16"))},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := Read(xmltest.Zip(t, f), page.Limits{})
			if d := cmp.Diff([]string{"Here."}, xmltest.Lines(p)); err != nil || d != "" {
				t.Error(err, d)
			}
		})
	}
}

// wide is ASCII in UTF-16.
func wide(t string) string {
	var b strings.Builder
	for i := range len(t) {
		b.WriteByte(t[i])
		b.WriteByte(0)
	}
	return b.String()
}

const laughs = `<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>`

func TestReadHostile(t *testing.T) {
	deep := strings.Repeat("<w:sdt>", 600) + para("x") + strings.Repeat("</w:sdt>", 600)
	for name, c := range map[string]struct {
		files map[string]string
		err   string
		limit bool
	}{
		"laughs":       {xmltest.With(files(""), map[string]string{"word/document.xml": laughs + `<w:document><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>`}), "broken", false},
		"deep":         {files(deep), "nests more than", true},
		"no text part": {map[string]string{"[Content_Types].xml": "<Types/>"}, "is no Word document", false},
		"not XML":      {xmltest.With(files(""), map[string]string{"word/document.xml": "\x00\x01\x02"}), "broken", false},
		"empty part":   {xmltest.With(files(""), map[string]string{"word/document.xml": ""}), "broken", false},
		"bomb":         {xmltest.With(files(para("x")), map[string]string{"word/styles.xml": strings.Repeat(" ", 3<<20)}), "", true},
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
	p, err := Read(xmltest.Zip(t, map[string]string{"word/document.xml": `<w:document><w:body>` + para("The first part.") + `<w:p><w:r><w:t>The sec`}), page.Limits{})
	if err != nil || len(p.Notes) != 1 || p.Notes[0].Code != "broken" || p.Blocks[0].Text != "The first part." {
		t.Errorf("%+v, %v", p, err)
	}
}

func TestReadTruncated(t *testing.T) {
	data := xmltest.Zip(t, files(para("The dam held.")))
	for cut := range xmltest.Cuts(data) {
		p, err := Read(cut, page.Limits{})
		xmltest.Check(t, p, err)
		if err == nil && p.Empty() {
			t.Errorf("nothing of %d bytes and no error", len(cut))
		}
	}
}

// FuzzRead writes the main part: whole archives would nearly all be rejected for their checksums.
func FuzzRead(f *testing.F) {
	for _, body := range []string{para("The dam held."), styled("Bild", "A boat"), `<w:tbl><w:tr><w:tc>` + para("1") + `</w:tc><w:tc/></w:tr></w:tbl>`,
		`<w:footnote>` + para("n") + `</w:footnote><mc:AlternateContent><mc:Choice>` + para("a") + `</mc:Choice></mc:AlternateContent>`,
		`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:br/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>h</w:t></w:r></w:p>`} {
		f.Add(files(body)["word/document.xml"], files("")["word/styles.xml"])
	}
	f.Fuzz(func(t *testing.T, doc, styles string) {
		p, err := Read(xmltest.Zip(t, map[string]string{"word/document.xml": doc, "word/styles.xml": styles}), page.Limits{})
		xmltest.Check(t, p, err)
	})
}

func BenchmarkRead(b *testing.B) {
	sentence := "The board of the harbour met again on Thursday, and “nobody was surprised”, said its chair, Ines Corro. "
	data := xmltest.Zip(b, files(strings.Repeat(para(strings.Repeat(sentence, 4)), 2300)))
	b.SetBytes(1 << 20)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(data, page.Limits{}); err != nil {
			b.Fatal(err)
		}
	}
}
