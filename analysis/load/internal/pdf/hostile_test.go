package pdf

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"standpoint/analysis/load/internal/page"
)

func itoa(n int) string { return strconv.Itoa(n) }

func deflate(s string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write([]byte(s))
	_ = w.Close()
	return b.String()
}

func TestReadSurvivesCycles(t *testing.T) {
	words := prose("F", 12, 72, 700, "Round and round.")
	tree := newFile().page(words, "")
	tree.objects[2] = "<</Type/Pages/Count 3/Kids[2 0 R " + itoa(tree.pages[0]) + " 0 R 2 0 R " + itoa(tree.pages[0]) + " 0 R]/Parent 2 0 R>>"

	form := newFile()
	n := form.stream("/Type/XObject/Subtype/Form", words+" /X Do /X Do")
	form.objects[3] = strings.Replace(form.objects[3], "/Font", "/XObject<</X "+itoa(n)+" 0 R>>/Font", 1)
	form.page("/X Do", "")

	length := newFile()
	length.add("8 0 R")
	length.page(words, "")
	length.objects[5] = strings.Replace(length.objects[5], "/Length "+itoa(len(words)), "/Length 4 0 R", 1)

	tags := newFile().page(words, "")
	tags.objects[1] = "<</Type/Catalog/Pages 2 0 R/StructTreeRoot 1 0 R/K[1 0 R 1 0 R]/S/P/RoleMap<</P/Q/Q/P>>>>"

	tables := newFile().page(words, "").bytes()
	at := bytes.LastIndex(tables, []byte("xref\n0"))
	tables = bytes.Replace(tables, []byte("/Root"), []byte(fmt.Sprintf("/Prev %d/Root", at)), 1)

	for name, data := range map[string][]byte{"pages": tree.bytes(), "forms": form.bytes(), "length": length.bytes(), "structure": tags.bytes(), "tables": tables} {
		t.Run(name, func(t *testing.T) {
			p, err := Read(data, page.Limits{Time: 5 * time.Second})
			if err != nil {
				t.Fatal(err)
			}
			if len(p.Blocks) == 0 || !strings.HasPrefix(p.Blocks[0].Text, "Round and round.") {
				t.Errorf("got %q", p.Blocks)
			}
		})
	}
}

func TestReadStopsAtLimits(t *testing.T) {
	lim := page.Limits{Unpacked: 4 << 20, Time: 10 * time.Second}
	packed := func(contents string, filters int) []byte {
		f := newFile().page("", "")
		name := strings.Repeat("/FlateDecode", filters)
		for range filters {
			contents = deflate(contents)
		}
		f.objects[4] = fmt.Sprintf("<</Filter[%s]/Length %d>>\nstream\n%s\nendstream", name, len(contents), contents)
		return f.bytes()
	}
	forms := newFile()
	var names, calls string
	for i := range 12 { // each draws the next many times
		n := forms.stream("/Type/XObject/Subtype/Form", strings.Repeat(fmt.Sprintf("/X%d Do ", i+1), 40)+prose("F", 1, 1, 1, "x"))
		names += fmt.Sprintf("/X%d %d 0 R", i, n)
		calls = "/X0 Do"
	}
	forms.objects[3] = strings.Replace(forms.objects[3], "/Font", "/XObject<<"+names+">>/Font", 1)
	forms.page(calls, "")

	for name, data := range map[string][]byte{
		"one bomb":          packed(strings.Repeat(" ", 64<<20), 1),
		"a bomb in a bomb":  packed(strings.Repeat(" ", 64<<20), 2),
		"forms of forms":    forms.bytes(),
		"a page of letters": packed("BT /F 12 Tf ("+strings.Repeat("a", 3<<20)+") Tj ET", 1),
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := Read(data, lim); !errors.Is(err, page.ErrTooLarge) {
				t.Errorf("got %v", err)
			}
		})
	}
}

// samples are small files with all that this package knows about.
func samples(t testing.TB) [][]byte {
	t.Helper()
	out := [][]byte{
		newFile().page(prose("F", 12, 72, 700, "A short line.", "Another one."), "").bytes(),
		printed(t, layout{columns: 2, gap: 6, justify: true, run: true}),
	}
	files, err := filepath.Glob("testdata/*.pdf")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, data)
	}
	return out
}

func TestReadSurvivesTruncation(t *testing.T) {
	for _, data := range samples(t) {
		step := 10
		if testing.Short() || len(data) > 8000 {
			step = len(data) / 100
		}
		for n := 0; n < len(data); n += step {
			p, err := Read(data[:n], page.Limits{Time: 5 * time.Second})
			if err != nil && strings.Contains(err.Error(), "\n") {
				t.Errorf("error of several lines: %q", err)
			}
			check(t, p)
		}
	}
}

func TestReadSurvivesDamage(t *testing.T) {
	rnd := rand.New(rand.NewPCG(6, 6))
	for _, data := range samples(t) {
		for range 60 {
			bad := bytes.Clone(data)
			for range 1 + rnd.IntN(20) {
				bad[rnd.IntN(len(bad))] = byte(rnd.IntN(256))
			}
			p, _ := Read(bad, page.Limits{Time: 5 * time.Second})
			check(t, p)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, data := range samples(f) {
		f.Add(data)
	}
	for _, contents := range []string{"BT /F 12 Tf [(a) -300 (b)] TJ ET", "q 1 0 0 1 5 5 cm BI ID x EI Q", "/P <</MCID 0/ActualText(x)>> BDC BT /F 9 Tf (q) Tj ET EMC",
		"BT /F 12 Tf 2 Tr 5 Ts 90 Tz 1 Tc 2 Tw (x y) ' 1 2 (z) \" ET"} {
		f.Add(newFile().page(contents, "/Rotate 270").bytes())
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Read(data, page.Limits{Unpacked: 4 << 20, Time: 3 * time.Second})
		if err != nil {
			if s := err.Error(); s == "" || strings.Contains(s, "\n") {
				t.Errorf("error %q", s)
			}
			return
		}
		check(t, p)
	})
}

func BenchmarkRead(b *testing.B) {
	data := printed(b, layout{columns: 2, gap: 6, justify: true, run: true, times: 85})
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(data, page.Limits{}); err != nil {
			b.Fatal(err)
		}
	}
}
