// Package fonts finds fonts of this computer for letters that the program's own fonts lack, such as
// those of Arabic and Chinese names.
package fonts

import (
	"os"
	"path/filepath"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"
	"github.com/go-text/typesetting/language"
)

var system struct {
	sync.Mutex
	fonts *fontscan.FontMap   // nil when there are none
	found map[rune]*font.Font // nil before the first search
}

// Find is a font that has the letter, nil for none. The first call looks through the folders of
// fonts, which can take some seconds; what is found there is noted in the user's cache folder for
// the next run. It is safe for concurrent use, and the fonts are too.
func Find(r rune) *font.Font {
	s := &system
	s.Lock()
	defer s.Unlock()
	if s.found == nil {
		s.found = map[rune]*font.Font{}
		m := fontscan.NewFontMap(silent{})
		folder, err := os.UserCacheDir()
		if err != nil {
			folder = os.TempDir()
		}
		if m.UseSystemFonts(filepath.Join(folder, "standpoint")) == nil {
			m.SetQuery(fontscan.Query{Families: []string{fontscan.SansSerif}})
			s.fonts = m
		}
	}
	if s.fonts == nil {
		return nil
	}
	f, known := s.found[r]
	if !known {
		s.fonts.SetScript(language.LookupScript(r))
		if face := s.fonts.ResolveFace(r); face != nil {
			if _, ok := face.NominalGlyph(r); ok {
				f = face.Font
			}
		}
		s.found[r] = f
	}
	return f
}

// silent drops the search's remarks on fonts that it cannot read.
type silent struct{}

// Printf implements fontscan.Logger.
func (silent) Printf(string, ...any) {}
