package chart

import (
	"io"
	"testing"

	"standpoint/analysis"
)

func BenchmarkImage(b *testing.B) {
	draw := func(name string, k Kind, r *analysis.Report) {
		b.Run(name, func(b *testing.B) {
			c := mustNew(b, Options{Kind: k}, r)
			for b.Loop() {
				c.Image(1600, 1000, 144)
			}
		})
	}
	for _, k := range Kinds() {
		draw(string(k), k, crowd(30, 16, 60))
	}
	draw("long", Timeline, crowd(4, 3, 900))
}

func BenchmarkWrite(b *testing.B) {
	c := mustNew(b, Options{Kind: Matrix}, crowd(30, 16, 60))
	for _, f := range []Format{PNG, SVG, PDF} {
		b.Run(string(f), func(b *testing.B) {
			for b.Loop() {
				if err := c.Write(io.Discard, f, Size{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
