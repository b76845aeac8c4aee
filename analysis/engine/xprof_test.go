package engine

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"

	"standpoint/analysis/text"
	"standpoint/assets"
)

func BenchmarkXscore(b *testing.B) {
	e, err := New("news", Source{FS: assets.FS})
	if err != nil {
		b.Fatal(err)
	}
	f, _ := os.Open("/tmp/sc10k.jsonl")
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	type item struct {
		Text       string
		Start, End int
	}
	var items []item
	for sc.Scan() && len(items) < 3000 {
		var it item
		json.Unmarshal(sc.Bytes(), &it)
		c := text.NewCodePoints(it.Text)
		it.Start, it.End = c.Byte(it.Start), c.Byte(it.End)
		items = append(items, it)
	}
	b.ResetTimer()
	for b.Loop() {
		for _, it := range items {
			e.Attitude(Passage{Text: it.Text}, text.Span{Start: it.Start, End: it.End})
		}
	}
}
