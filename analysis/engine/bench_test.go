package engine

import "testing"

func BenchmarkTone(b *testing.B) {
	for name, e := range engines(b) {
		e.Tone(Passage{Text: longPassage})
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				e.Tone(Passage{Text: longPassage})
			}
		})
	}
}

func BenchmarkAttitude(b *testing.B) {
	target := spanOf(longPassage, "families")
	for name, e := range engines(b) {
		e.Tone(Passage{Text: longPassage})
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				e.Attitude(Passage{Text: longPassage}, target)
			}
		})
	}
}

// BenchmarkFirstTone is what a user waits for at start.
func BenchmarkFirstTone(b *testing.B) {
	for _, name := range []string{"news", "blend", "vader"} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				mustNew(b, name).Tone(Passage{Text: longPassage})
			}
		})
	}
}
