package chart

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"encoding/json"
	"encoding/xml"
	"errors"
	"hash/crc32"
	"image/color"
	"image/png"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"gonum.org/v1/plot/vg"
)

func write(t testing.TB, c *Chart, f Format, z Size) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := c.Write(&b, f, z); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// chunks splits a PNG and checks each chunk's sum.
func chunks(t *testing.T, b []byte) (kinds []string, data [][]byte) {
	t.Helper()
	for b = b[8:]; len(b) > 0; {
		n := binary.BigEndian.Uint32(b)
		if crc32.ChecksumIEEE(b[4:8+n]) != binary.BigEndian.Uint32(b[8+n:]) {
			t.Fatalf("wrong sum of chunk %s", b[4:8])
		}
		kinds, data = append(kinds, string(b[4:8])), append(data, b[8:8+n])
		b = b[12+n:]
	}
	return kinds, data
}

func TestPNGKeepsSizeResolutionAndProvenance(t *testing.T) {
	c := mustNew(t, Options{Kind: Matrix, Title: "Größe ελ Ж", Theme: Dark}, harbour())
	b := write(t, c, PNG, Size{Width: 160, Height: 100, Unit: Millimetres, DPI: 150})
	img, err := png.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	if z := img.Bounds().Size(); z.X != 945 || z.Y != 591 {
		t.Errorf("size %v, want 945x591", z)
	}
	if r, g, bl, _ := img.At(0, 0).RGBA(); r&g&bl != 0xFFFF {
		t.Error("the export is not on white although only the screen is dark")
	}
	seen := map[[3]uint32]int{}
	for y := range img.Bounds().Dy() {
		for x := range img.Bounds().Dx() {
			r, g, b, _ := img.At(x, y).RGBA()
			seen[[3]uint32{r, g, b}]++
		}
	}
	if len(seen) < 50 {
		t.Errorf("only %d colours: the picture is blank", len(seen))
	}
	kinds, data := chunks(t, b)
	texts := map[string]string{}
	for i, k := range kinds {
		switch k {
		case "pHYs":
			if x := binary.BigEndian.Uint32(data[i]); x != 5906 || data[i][8] != 1 {
				t.Errorf("%d pixels to the metre, want 5906", x)
			}
		case "iTXt":
			p := bytes.SplitN(data[i], []byte{0}, 2)
			texts[string(p[0])] = string(p[1][4:])
		}
	}
	if kinds[0] != "IHDR" || kinds[1] != "pHYs" || texts["Title"] != "Größe ελ Ж" || texts["Software"] != "Standpoint 0.1.0" {
		t.Errorf("chunks %v, texts %q", kinds, texts)
	}
	if !strings.Contains(texts["Source"], "The Estuary Post") || !strings.Contains(texts["Comment"], "Mara Ilves on the new harbour: +0.52") {
		t.Errorf("source %q, comment %q", texts["Source"], texts["Comment"])
	}
	checkProvenance(t, texts["Description"])
}

func checkProvenance(t *testing.T, text string) {
	t.Helper()
	var p struct {
		Kind    string
		Reports []struct {
			Version, Engine, Title string
			Input                  string `json:"input_sha256"`
			Settings               map[string]any
		}
	}
	if err := json.Unmarshal([]byte(text), &p); err != nil {
		t.Fatalf("provenance %q: %v", text, err)
	}
	if r := p.Reports[0]; p.Kind != "matrix" || r.Engine != "rules" || r.Version != "0.1.0" || len(r.Input) != 64 || r.Settings["alpha"] != true {
		t.Errorf("provenance %+v", p)
	}
}

func TestSVGIsWellFormedAndExplained(t *testing.T) {
	c := mustNew(t, Options{Kind: Matrix, Title: "Fees & <dredging>"}, harbour())
	b := write(t, c, SVG, Size{})
	texts, paths, at := map[string]string{}, 0, ""
	for d := xml.NewDecoder(bytes.NewReader(b)); ; {
		tok, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			at = tok.Name.Local
			if at == "path" {
				paths++
			}
		case xml.CharData:
			texts[at] += string(tok)
		case xml.EndElement:
			at = ""
		}
	}
	if texts["title"] != "Fees & <dredging>" || !strings.Contains(texts["desc"], "Tomas Brandvold on dredging: −0.60 (against), n=2") {
		t.Errorf("title %q, desc %q", texts["title"], texts["desc"])
	}
	checkProvenance(t, texts["metadata"])
	if paths < 100 || bytes.Contains(b, []byte("<text")) {
		t.Errorf("%d paths; letters must be outlines", paths)
	}
	if !bytes.Contains(b, []byte(`width="800pt" height="500pt"`)) {
		t.Error("the default size is not 1600x1000 pixels at 144 dpi")
	}
}

func TestPDFHasInformationAndPaths(t *testing.T) {
	c := mustNew(t, Options{Kind: Matrix}, harbour())
	b := write(t, c, PDF, Size{Width: 254, Height: 127, Unit: Millimetres})
	if !bytes.HasPrefix(b, []byte("%PDF-")) || !bytes.Contains(b, []byte("%%EOF")) {
		t.Fatal("not a PDF")
	}
	if !bytes.Contains(b, []byte("/MediaBox [0 0 720.00 360.00]")) {
		t.Error("the page is not 720 by 360 points")
	}
	var title []byte
	for _, u := range utf16.Encode([]rune("Speakers and targets")) {
		title = binary.BigEndian.AppendUint16(title, u)
	}
	if !bytes.Contains(b, append([]byte("/Title (\xFE\xFF"), title...)) || !bytes.Contains(b, []byte("/Keywords (")) {
		t.Error("no title or provenance among the document's properties")
	}
	page := pageContent(t, b)
	if n := strings.Count(page, " c\n"); n < 1000 {
		t.Errorf("%d curves: letters are missing", n)
	}
}

func pageContent(t *testing.T, b []byte) string {
	t.Helper()
	m := regexp.MustCompile(`(?s)/Length \d+>>\s*stream\r?\n(.*?)\r?\nendstream`).FindSubmatch(b)
	if m == nil {
		t.Fatal("no page content")
	}
	z, err := zlib.NewReader(bytes.NewReader(m[1]))
	if err != nil {
		t.Fatal(err)
	}
	page, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return string(page)
}

// shapesOf reads drawing operators back, at one pixel to the point.
func shapesOf(content string) (list []shape) {
	var s shape
	var fill, stroke color.NRGBA
	for line := range strings.Lines(content) {
		f := strings.Fields(line)
		if len(f) == 0 {
			continue
		}
		n := make([]float64, len(f)-1)
		for i := range n {
			n[i], _ = strconv.ParseFloat(f[i], 64)
		}
		at := func(i int) vg.Point { return vg.Point{X: vg.Length(n[i]), Y: vg.Length(n[i+1])} }
		switch f[len(f)-1] {
		case "rg":
			fill = color.NRGBA{uint8(n[0]*255 + .5), uint8(n[1]*255 + .5), uint8(n[2]*255 + .5), 255}
		case "RG":
			stroke = color.NRGBA{uint8(n[0]*255 + .5), uint8(n[1]*255 + .5), uint8(n[2]*255 + .5), 255}
		case "w":
			s.width = n[0]
		case "m":
			s.path.Move(at(0))
		case "l":
			s.path.Line(at(0))
		case "c":
			s.path.CubeTo(at(0), at(2), at(4))
		case "h":
			s.path.Close()
		case "f":
			list = append(list, shape{path: s.path, colour: fill})
			s = shape{}
		case "S":
			list = append(list, shape{path: s.path, colour: stroke, width: s.width})
			s = shape{}
		}
	}
	return list
}

func TestPDFDrawsWhatThePNGShows(t *testing.T) {
	for _, k := range Kinds() {
		c := mustNew(t, Options{Kind: k}, harbour())
		content := pageContent(t, write(t, c, PDF, Size{Width: 800, Height: 500, DPI: 72}))
		canvas := newRaster(800, 500)
		(&scene{sheet: &sheet{shapes: shapesOf(content)}}).paint(canvas)
		want, sum := c.raster(800, 500, 72, Light), 0
		for i, v := range want.Pix {
			d := int(v) - int(canvas.img.Pix[i])
			sum += max(d, -d)
		}
		if mean := float64(sum) / float64(len(want.Pix)); mean > .1 {
			t.Errorf("%s: pixels differ by %.2f of 255 on average", k, mean)
		}
	}
}

func TestSameChartGivesSameBytes(t *testing.T) {
	for _, k := range Kinds() {
		for _, f := range []Format{PNG, SVG, PDF} {
			z := Size{Width: 500, Height: 320, DPI: 72}
			a := write(t, mustNew(t, Options{Kind: k}, harbour(), crowd(12, 6, 30)), f, z)
			b := write(t, mustNew(t, Options{Kind: k}, harbour(), crowd(12, 6, 30)), f, z)
			if !bytes.Equal(a, b) {
				t.Errorf("%s as %s differs from run to run", k, f)
			}
		}
	}
}

func TestFormatOf(t *testing.T) {
	for path, want := range map[string]Format{"a.png": PNG, "x/b.SVG": SVG, "c.d.pdf": PDF, "d.gif": "", "png": ""} {
		got, err := FormatOf(path)
		if got != want || (err == nil) != (want != "") || err != nil && !errors.Is(err, ErrFormat) {
			t.Errorf("%s: %q, %v", path, got, err)
		}
	}
}

func TestParseSize(t *testing.T) {
	for in, want := range map[string]Size{
		"1600x1000":  {Width: 1600, Height: 1000},
		"160x100mm":  {Width: 160, Height: 100, Unit: Millimetres},
		" 12.5×9 MM": {Width: 12.5, Height: 9, Unit: Millimetres},
		"":           {}, "12": {}, "0x5": {}, "-3x4": {}, "NaNx4": {}, "axb": {}, "1e9x1e9": {}, "100000x10": {},
	} {
		got, err := ParseSize(in)
		if got != want || (err == nil) != (want != Size{}) || err != nil && !errors.Is(err, ErrSize) {
			t.Errorf("%q: %+v, %v", in, got, err)
		}
	}
}

type brokenWriter struct{ error }

func (w brokenWriter) Write([]byte) (int, error) { return 0, w.error }

func TestWriteReportsErrors(t *testing.T) {
	c := mustNew(t, Options{Kind: Speakers}, harbour())
	if err := c.Write(brokenWriter{io.ErrClosedPipe}, SVG, Size{}); !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("broken writer: %v", err)
	}
	if err := c.Write(io.Discard, "gif", Size{}); !errors.Is(err, ErrFormat) {
		t.Errorf("unknown format: %v", err)
	}
	for _, z := range []Size{{Width: -1, Height: 5}, {Width: 1e6, Height: 1e6}, {Width: 10, Height: 10, DPI: -1}} {
		if err := c.Write(io.Discard, PNG, z); !errors.Is(err, ErrSize) {
			t.Errorf("%+v: %v", z, err)
		}
	}
}
