package chart

import (
	"io"
	"testing"

	"standpoint/analysis"
)

func BenchmarkImage(b *testing.B) {
	for _, k := range Kinds() {
		b.Run(string(k), func(b *testing.B) {
			c, err := New([]*analysis.Report{crowd(30, 16, 60)}, Options{Kind: k})
			if err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				c.Image(1600, 1000, 144)
			}
		})
	}
}

func BenchmarkWrite(b *testing.B) {
	c, err := New([]*analysis.Report{crowd(30, 16, 60)}, Options{Kind: Matrix})
	if err != nil {
		b.Fatal(err)
	}
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
