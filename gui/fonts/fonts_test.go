package fonts

import (
	"sync"
	"testing"
)

func TestWhatIsFoundHasTheLetter(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	var all sync.WaitGroup
	for _, r := range "aЖλאعمचന漢字한ก\U0010FFFF" {
		all.Go(func() {
			f := Find(r)
			if f == nil {
				t.Logf("%q: no font on this computer", r)
				return
			}
			if _, ok := f.NominalGlyph(r); !ok {
				t.Errorf("%q: the font does not have it", r)
			}
			if Find(r) != f {
				t.Errorf("%q: another font the second time", r)
			}
		})
	}
	all.Wait()
	if Find('\U0010FFFF') != nil {
		t.Error("a font for what is no letter")
	}
}
