package load

import (
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"standpoint/analysis/load/internal/page"
)

// tight are limits that a hostile file must keep to.
var tight = Limits{Bytes: 2_000_000, Unpacked: 4_000_000, Ratio: 100, Depth: 2, Pages: 50, Time: 5 * time.Second}

// inner finds what an error tells of the program instead of the file.
var inner = regexp.MustCompile(`runtime error|goroutine|nil pointer|panic|interface conversion|out of range|%!|0x[0-9a-f]{4}|EOF|\*[a-z]+\.[A-Z]|` +
	`(^|\s)(xml|zip|flate|strconv|mime|charset|multipart|pdf|html|XML syntax error|malformed|(open|stat|lstat|read) [^ :]*):`)

// checkError fails unless err is one line that names the file first and speaks of it alone.
func checkError(t *testing.T, path string, err error) {
	t.Helper()
	msg := err.Error()
	rest, named := strings.CutPrefix(filepath.ToSlash(msg), filepath.ToSlash(path))
	if !named || strings.ContainsAny(msg, "\n\r") || inner.MatchString(rest) || !strings.Contains(rest, ": ") || len(rest) > 300 {
		t.Errorf("not one clear line: %q", msg)
	}
}

// survive opens what is at path: each article in it is a text and each error clear.
func survive(t *testing.T, path string, lim Limits) (texts []string, errs []error) {
	t.Helper()
	entries, errs := Entries(path, lim)
	for _, e := range entries {
		a, err := e.Read(t.Context())
		if err != nil {
			errs = append(errs, err)
			continue
		}
		checkText(t, a.Text)
		texts = append(texts, a.Text)
	}
	if len(texts)+len(errs) == 0 {
		t.Error("neither an article nor an error")
	}
	for _, err := range errs {
		checkError(t, path, err)
	}
	return texts, errs
}

// surviveData reads data as a file of this name, without the file.
func surviveData(t *testing.T, name string, data []byte) {
	t.Helper()
	a, err := Reader(t.Context(), bytes.NewReader(data), name, tight)
	if err != nil {
		checkError(t, name, err)
		return
	}
	checkText(t, a.Text)
}

// specimens are the smallest sound files of each format, all with this sentence.
const ferrySails = "The ferry sails at nine, said the harbour master, who had counted the lamps twice."

func specimens(t *testing.T) map[string]string {
	t.Helper()
	const (
		page   = "<!DOCTYPE html><html><head><meta charset=utf-8><title>Ferry</title></head><body><article><h1>Ferry</h1><p>" + ferrySails + "</p></article></body></html>"
		header = "From: Ada Quill <ada@quay.example>\r\nTo: b@quay.example\r\nSubject: Ferry\r\nDate: Thu, 14 Nov 2024 17:40:00 +0100\r\nMIME-Version: 1.0\r\n"
	)
	return map[string]string{
		"a.docx": docxOf(t, `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>`+ferrySails+`</w:t></w:r></w:p></w:body></w:document>`),
		"a.odt":  odtOf(t, "<text:p>"+ferrySails+"</text:p>"),
		"a.epub": epubOf(t, page, "c.xhtml"),
		"a.rtf":  `{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times;}}\pard\f0 ` + ferrySails + `\par {\b Caf\'e9} \u8220?No\u8221?\par}`,
		"a.pdf":  pdfPage(t, ferrySails),
		"a.html": page,
		"a.mhtml": "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://quay.example/ferry\r\nSubject: Ferry\r\nMIME-Version: 1.0\r\n" +
			"Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://quay.example/ferry\r\n\r\n" + page + "\r\n--b--\r\n",
		"a.eml": header + "Content-Type: multipart/alternative; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
			ferrySails + "=E2=80=94\r\n--b\r\nContent-Type: text/html\r\n\r\n" + page + "\r\n--b--\r\n",
		"a.md":  "---\ntitle: Ferry\n---\n# Ferry\n\n*" + ferrySails + "*\n\n- one\n- [two](x)\n\n| a | b |\n|---|---|\n| c | d |\n",
		"a.txt": "\xFF\xFE" + utf16le(ferrySails+"\r\n\r\n“No.”"),
		"a.zip": packed(t, map[string]string{"a.txt": ferrySails, "b/c.html": page}),
	}
}

func docxOf(t *testing.T, document string) string {
	return packed(t, map[string]string{
		"[Content_Types].xml": `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
		"_rels/.rels":         `<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/document.xml":   document,
	})
}

const odtHead = `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>`

func odtOf(t *testing.T, body string) string {
	return packed(t, map[string]string{
		"mimetype": "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml": "<manifest/>",
		"content.xml": odtHead + body + "</office:text></office:body></office:document-content>",
	})
}

// epubOf is a book of one chapter, which its list of parts calls href.
func epubOf(t *testing.T, chapter, href string) string {
	return packed(t, map[string]string{
		"mimetype":               "application/epub+zip",
		"META-INF/container.xml": `<container><rootfiles><rootfile full-path="b.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
		"b.opf":                  `<package><metadata><title>Boats</title></metadata><manifest><item id="c" href="` + href + `" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>`,
		"c.xhtml":                chapter,
	})
}

func pdfPage(t testing.TB, paragraphs ...string) string {
	t.Helper()
	f := fpdf.New("P", "mm", "A4", "")
	f.AddPage()
	f.SetFont("Times", "", 11)
	for _, p := range paragraphs {
		f.MultiCell(0, 5, p, "", "J", false)
		f.Ln(3)
	}
	var b bytes.Buffer
	if err := f.Output(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// pdfOf is a PDF of these objects, the first of which is the catalogue.
func pdfOf(objects ...string) string {
	var b strings.Builder
	b.WriteString("%PDF-1.4\n")
	var at []int
	for i, o := range objects {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, a := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", a)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, start)
	return b.String()
}

func pdfStream(dict, data string) string {
	return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", dict, len(data), data)
}

// deflated is the deflated form of what.
func deflated(t *testing.T, what io.Reader) string {
	t.Helper()
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestSpeed)
	if err == nil {
		_, err = io.Copy(w, what)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestSpecimensAreSound(t *testing.T) {
	for name, data := range specimens(t) {
		texts, errs := survive(t, stored(t, name, data), tight)
		if len(errs) > 0 || !strings.Contains(strings.Join(texts, " "), ferrySails) {
			t.Errorf("%s: %q, %v", name, texts, errs)
		}
	}
}

// A small file of each format is cut off at every tenth byte, the fixtures at 200 places each.
func TestTruncatedFiles(t *testing.T) {
	files := specimens(t)
	if !testing.Short() {
		for name := range formats {
			files[name] = fixture(t, name)
		}
	}
	for name, data := range files {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			step := 10
			if _, isFixture := formats[name]; isFixture {
				step = max(step, len(data)/200)
			}
			for n := 0; n < len(data); n += step {
				surviveData(t, name, []byte(data[:n]))
			}
		})
	}
}

func TestDamagedFiles(t *testing.T) {
	for name, data := range specimens(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for n := 0; n < len(data); n += 10 {
				damaged := []byte(data)
				damaged[n] ^= 0x5A
				surviveData(t, name, damaged)
				surviveData(t, name, append(damaged[:n], damaged[min(n+10, len(data)):]...))
			}
		})
	}
}

func TestGarbageWithEachEnding(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 6))
	for _, e := range Endings() {
		t.Run(e, func(t *testing.T) {
			_, errs := survive(t, stored(t, "a"+e, ""), tight)
			if len(errs) != 1 || !strings.Contains(errs[0].Error(), "is empty") {
				t.Errorf("an empty file: %v", errs)
			}
			for c := range 256 {
				surviveData(t, "a"+e, []byte{byte(c)})
			}
			for _, n := range []int{2, 10, 1000, 20_000} {
				data := make([]byte, n)
				for i := range data {
					data[i] = byte(r.Uint32())
				}
				surviveData(t, "a"+e, data)
				for _, start := range []string{"PK\x03\x04", "%PDF-1.7\n", `{\rtf1 `, "<html><p>", "From: a\r\nSubject: b\r\nMIME-Version: 1.0\r\n\r\n", "\xFF\xFE", "\xEF\xBB\xBF"} {
					surviveData(t, "a"+e, append([]byte(start), data...))
				}
			}
		})
	}
}

// bombs grow a thousand times: 40 MB of what packs best.
func bombs(t *testing.T) map[string]string {
	fill := strings.Repeat(" ", 40<<20)
	flat := packed(t, map[string]string{"a.txt": fill})
	many := map[string]string{}
	for i := range 40 { // each so small that it is free
		many[fmt.Sprintf("%02d.txt", i)] = strings.Repeat("ab ", 300_000)
	}
	return map[string]string{
		"flat.zip":   flat,
		"nested.zip": packed(t, map[string]string{"a.zip": flat, "b.zip": flat}),
		"many.zip":   packed(t, many),
		"deep.zip":   packed(t, map[string]string{"a.zip": packed(t, map[string]string{"b.zip": packed(t, map[string]string{"c.zip": flat})})}),
		"a.docx":     docxOf(t, "<document><body><p><r><t>x"+fill+"</t></r></p></body></document>"),
		"a.odt":      odtOf(t, "<text:p>x"+fill+"</text:p>"),
		"a.epub":     epubOf(t, "<html><body><p>x"+fill+"</p></body></html>", "c.xhtml"),
	}
}

// isFrugal fails when f takes more than 30 times the unpacked bytes allowed, all told; reading 40 MB
// to its end takes more. The race detector about doubles what is counted.
func isFrugal(t *testing.T, f func()) {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	if used, limit := after.TotalAlloc-before.TotalAlloc, 30*uint64(tight.Unpacked); used > limit {
		t.Errorf("took %d MB of memory where %d were allowed", used>>20, limit>>20)
	}
}

func TestBombsKeepToTheLimits(t *testing.T) {
	for name, data := range bombs(t) {
		t.Run(name, func(t *testing.T) {
			path := stored(t, name, data)
			var errs []error
			isFrugal(t, func() { _, errs = survive(t, path, tight) })
			large := false
			for _, err := range errs {
				large = large || errors.Is(err, page.ErrTooLarge)
			}
			if !large {
				t.Errorf("no error says that it is too large: %v", errs)
			}
		})
	}
}

func TestPDFBombKeepsToTheLimits(t *testing.T) {
	packed := deflated(t, io.LimitReader(spaces{}, 40<<20))
	zlib := "\x78\x01" + packed + "\x00\x00\x00\x00"
	twice := "\x78\x01" + deflated(t, strings.NewReader(zlib)) + "\x00\x00\x00\x00"
	for name, stream := range map[string]string{
		"once":  pdfStream("/Filter /FlateDecode", zlib),
		"twice": pdfStream("/Filter [/FlateDecode /FlateDecode]", twice),
		"many":  pdfStream("/Filter ["+strings.Repeat("/FlateDecode ", 1000)+"]", twice),
	} {
		t.Run(name, func(t *testing.T) {
			path := stored(t, "a.pdf", pdfOf("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
				"<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>", stream))
			isFrugal(t, func() { survive(t, path, tight) })
		})
	}
}

// spaces reads as white space without end.
type spaces struct{}

func (spaces) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	return len(p), nil
}

// laughs is a document type whose entity z stands for 10^9 words, and secret for a file beside the document.
func laughs(secret string) string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0"?><!DOCTYPE d [<!ENTITY s SYSTEM "file://` + filepath.ToSlash(secret) + `"><!ENTITY a "ha ">`)
	for c := 'b'; c <= 'j'; c++ {
		fmt.Fprintf(&b, "<!ENTITY %c %q>", c, strings.Repeat(fmt.Sprintf("&%c;", c-1), 10))
	}
	b.WriteString(`<!ENTITY z "&j;">]>`)
	return b.String()
}

func TestXMLEntitiesAreNotFollowed(t *testing.T) {
	secret := stored(t, "secret.txt", "Combination 4711")
	dtd := laughs(secret)
	for name, data := range map[string]string{
		"a.docx": docxOf(t, dtd+`<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Ha: &z; &s;</w:t></w:r></w:p></w:body></w:document>`),
		"a.odt": packed(t, map[string]string{"mimetype": "application/vnd.oasis.opendocument.text",
			"content.xml": dtd + odtHead + "<text:p>Ha: &z; &s;</text:p></office:text></office:body></office:document-content>"}),
		"chapter.epub": epubOf(t, dtd+"<html><body><p>Ha: &z; &s;</p></body></html>", "c.xhtml"),
		"list.epub": packed(t, map[string]string{"mimetype": "application/epub+zip", "c.xhtml": "<p>Ha.</p>",
			"META-INF/container.xml": dtd + `<container><rootfiles><rootfile full-path="&z;b.opf"/></rootfiles></container>`,
			"b.opf":                  dtd + `<package><metadata><title>&z;&s;</title></metadata><manifest><item id="c" href="c.xhtml"/></manifest><spine><itemref idref="c"/></spine></package>`}),
		"a.html": dtd + "<html><body><p>Ha: &z; &s;</p></body></html>",
	} {
		t.Run(name, func(t *testing.T) {
			texts, _ := survive(t, stored(t, name, data), tight)
			for _, text := range texts {
				if strings.Contains(text, "4711") || strings.Count(text, "ha ha") > 1 {
					t.Errorf("an entity was followed: %.200q", text)
				}
			}
		})
	}
}

func TestDeepNestingGivesTheTextOrSaysSo(t *testing.T) {
	deep := 10_000
	if testing.Short() { // as with the race detector, which is fifteen times as slow
		deep = 1_000
	}
	nest := func(before, after string) string {
		return strings.Repeat(before, deep) + ferrySails + strings.Repeat(after, deep)
	}
	for name, data := range map[string]string{
		"div.html":    "<html><body>" + nest("<div>", "</div>"),
		"quote.html":  "<html><body>" + nest("<blockquote><p>", ""),
		"table.html":  "<html><body>" + nest("<table><tr><td>", "</td></tr></table>"),
		"bold.html":   "<html><body>" + nest("<b>", "</b>"),
		"anchor.html": "<html><body>" + nest("<a href=x>", "</a>"),
		"list.html":   "<html><body>" + nest("<ul><li>", "</li></ul>"),
		"svg.html":    "<html><body>" + nest("<svg><g>", ""),
		"form.html":   "<html><body>" + nest("<select><template>", ""),
		"quote.md":    nest("> ", ""),
		"list.md":     nest("- ", ""),
		"bold.md":     nest("**a ", " b**"),
		"group.rtf":   `{\rtf1 ` + nest("{", "}") + "}",
		"a.docx":      docxOf(t, "<document><body>"+nest("<tbl><tr><tc>", "</tc></tr></tbl>")+"</body></document>"),
		"a.odt":       odtOf(t, nest("<text:section>", "</text:section>")),
		"a.epub":      epubOf(t, "<html><body>"+nest("<div>", "</div>")+"</body></html>", "c.xhtml"),
		"array.pdf":   pdfOf(nest("[", "]")),
		"dict.pdf":    pdfOf("<< /Type /Catalog /Pages 2 0 R >>", nest("<< /Kids ", ">>")),
		"parts.eml":   mailNest(deep),
	} {
		t.Run(name, func(t *testing.T) {
			_, errs := survive(t, stored(t, name, data), tight)
			for _, err := range errs {
				if strings.Contains(err.Error(), "took longer") {
					t.Error(err)
				}
			}
		})
	}
}

// mailNest is a mail in which each part holds the next.
func mailNest(deep int) string {
	var b strings.Builder
	b.WriteString("From: a@quay.example\r\nSubject: Boxes\r\nMIME-Version: 1.0\r\n")
	for i := range deep {
		fmt.Fprintf(&b, "Content-Type: multipart/mixed; boundary=\"b%d\"\r\n\r\n--b%d\r\n", i, i)
	}
	b.WriteString("Content-Type: text/plain\r\n\r\n" + ferrySails)
	return b.String()
}

func TestPDFCycles(t *testing.T) {
	const catalog, tree, leaf = "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> /Font << /F 6 0 R >> >> >>"
	const font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
	show := pdfStream("", "BT /F 12 Tf 72 700 Td (The ferry sails at nine, said the harbour master.) Tj ET /X Do")
	form := func(dict string) string {
		return pdfStream("/Type /XObject /Subtype /Form "+dict, "/X Do /X Do BT /F 12 Tf 72 600 Td (Again.) Tj ET")
	}
	for name, data := range map[string]string{
		"pages hold themselves": pdfOf(catalog, "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>"),
		"pages hold each other": pdfOf(catalog, tree, "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 1000000000 /Parent 2 0 R >>"),
		"catalogue is its tree": pdfOf("<< /Type /Catalog /Pages 1 0 R /Kids [1 0 R] /Count 5 >>"),
		"own parent":            pdfOf(catalog, tree, "<< /Type /Page /Parent 3 0 R /Contents 4 0 R >>", show),
		"parents":               pdfOf(catalog, "<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 3 0 R >>", "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>", show),
		"form draws itself":     pdfOf(catalog, tree, leaf, show, form("/Resources << /XObject << /X 5 0 R >> /Font << /F 6 0 R >> >>"), font),
		"form without fonts":    pdfOf(catalog, tree, leaf, show, form(""), font),
		"contents of itself":    pdfOf(catalog, tree, leaf, "[4 0 R 4 0 R]", form(""), font),
		"length is itself":      pdfOf(catalog, tree, leaf, "<< /Length 4 0 R >>\nstream\nBT (a) Tj ET\nendstream", form(""), font),
		"reference to itself":   pdfOf(catalog, "2 0 R"),
		"references in a ring":  pdfOf(catalog, "3 0 R", "4 0 R", "2 0 R"),
		"letters of itself":     pdfOf(catalog, tree, leaf, show, form(""), "<< /Type /Font /Subtype /Type0 /BaseFont /A /ToUnicode 6 0 R /DescendantFonts [6 0 R] /Encoding 6 0 R >>"),
		"negative count":        pdfOf(catalog, "<< /Type /Pages /Kids [3 0 R] /Count -4 >>", leaf, show, form(""), font),
		"previous is itself":    strings.Replace(pdfOf(catalog, tree, leaf, show, form(""), font), "/Root 1 0 R", "/Root 1 0 R /Prev "+crossing(pdfOf(catalog, tree, leaf, show, form(""), font)), 1),
	} {
		t.Run(name, func(t *testing.T) {
			_, errs := survive(t, stored(t, "a.pdf", data), tight)
			for _, err := range errs {
				if strings.Contains(err.Error(), "took longer") {
					t.Error(err)
				}
			}
		})
	}
}

// crossing is where the table of objects of a PDF begins.
func crossing(data string) string {
	_, end, _ := strings.Cut(data, "startxref\n")
	at, _, _ := strings.Cut(end, "\n")
	return at
}

func TestNamesThatLeadOutOfAnArchive(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "secret.txt"), []byte("Combination 4711"), 0o644); err != nil {
		t.Fatal(err)
	}
	files := map[string]string{"in.txt": ferrySails}
	outside := []string{"../secret.txt", "a/../../secret.txt", `..\secret.txt`, filepath.ToSlash(dir) + "/secret.txt", `C:\secret.txt`, "a\x00/../secret.txt", ".."}
	for _, name := range outside {
		files[name] = "outside"
	}
	for name, data := range map[string]string{
		"a.zip":      packed(t, files),
		"up.epub":    epubOf(t, "<p>x</p>", "../secret.txt"),
		"file.epub":  epubOf(t, "<p>x</p>", "file://"+filepath.ToSlash(dir)+"/secret.txt"),
		"coded.epub": epubOf(t, "<p>x</p>", "%2e%2e/secret.txt"),
		"a.docx": packed(t, map[string]string{"[Content_Types].xml": "<Types/>",
			"_rels/.rels": `<Relationships><Relationship Type="x/officeDocument" TargetMode="External" Target="../secret.txt"/></Relationships>`}),
		"a.html": `<html><body><p>` + ferrySails + `</p><iframe src="secret.txt"></iframe><object data="secret.txt"></object></body></html>`,
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(dir, name)
			if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
				t.Fatal(err)
			}
			texts, errs := survive(t, path, tight)
			if all := strings.Join(texts, " "); strings.Contains(all, "4711") || strings.Contains(all, "outside") {
				t.Errorf("read from outside: %q", texts)
			}
			if name == "a.zip" && (len(texts) != 1 || errs != nil) {
				t.Errorf("%q, %v", texts, errs)
			}
			for _, out := range outside {
				if e, err := Find(filepath.ToSlash(path)+"/"+out, tight); err == nil {
					if a, err := e.Read(t.Context()); err == nil {
						t.Errorf("%q gave %q", out, a.Text)
					}
				}
			}
		})
	}
}

func TestLinks(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte(ferrySails), 0o644); err != nil {
		t.Fatal(err)
	}
	for name, target := range map[string]string{"link.txt": "a.txt", "dangling.txt": "gone.txt", "loop.txt": "pool.txt", "pool.txt": "loop.txt", "up": ".", "folder.txt": "."} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Skip("this system makes no links: ", err)
		}
	}
	for name, want := range map[string]string{"dangling.txt": "no such file or folder", "loop.txt": "", "pool.txt": "", "folder.txt/up/gone.txt": "no such file or folder"} {
		_, errs := survive(t, filepath.Join(dir, name), tight)
		if len(errs) != 1 || !strings.Contains(errs[0].Error(), want) {
			t.Errorf("%s: %v", name, errs)
		}
	}
	if texts, errs := survive(t, filepath.Join(dir, "link.txt"), tight); errs != nil || texts[0] != ferrySails {
		t.Errorf("a link to a file: %q, %v", texts, errs)
	}
	if texts, errs := survive(t, dir, tight); len(texts) != 2 || len(errs) != 3 {
		t.Errorf("a folder of links: %d articles, %v", len(texts), errs)
	}
}

func TestDevices(t *testing.T) {
	for _, path := range []string{"/dev/zero", "/dev/null", "/dev/random", "/dev/tty"} {
		if info, err := os.Stat(path); err != nil || info.Mode()&os.ModeDevice == 0 {
			continue
		}
		if _, errs := survive(t, path, tight); len(errs) != 1 || !strings.Contains(errs[0].Error(), "is a device or a pipe") {
			t.Errorf("%v", errs)
		}
	}
}

func TestNoPermission(t *testing.T) {
	dir := t.TempDir()
	closed, file := filepath.Join(dir, "closed"), filepath.Join(dir, "a.txt")
	if err := errors.Join(os.Mkdir(closed, 0), os.WriteFile(file, []byte(ferrySails), 0)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(closed, 0o700) })
	if _, err := os.ReadDir(closed); err == nil {
		t.Skip("this user may read everything")
	}
	for path, n := range map[string]int{closed: 1, file: 1, dir: 2, filepath.Join(closed, "a.txt"): 1} {
		_, errs := survive(t, path, tight)
		if len(errs) != n || !strings.Contains(errs[0].Error(), "no permission to read it") {
			t.Errorf("%s: %v", path, errs)
		}
	}
}

func TestFileThatChangesWhileItIsRead(t *testing.T) {
	path := stored(t, "a.txt", strings.Repeat("tide ", 100_000))
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	stop, done := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		for {
			select {
			case <-stop:
				return
			default:
				_, _ = f.WriteString("tide ")
			}
		}
	}()
	defer func() { close(stop); <-done }()
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); {
		_, err := File(t.Context(), path, Limits{Bytes: 50_000_000})
		if err == nil {
			continue
		}
		if checkError(t, path, err); !strings.Contains(err.Error(), "changed while it was read") {
			t.Error(err)
		}
		return
	}
	t.Error("no reading saw that the file grew meanwhile")
}
