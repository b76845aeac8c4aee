//go:build !headless

package gui

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2/widget"
)

func TestTheReportIsSavedInTheChosenForm(t *testing.T) {
	w := openDam(t)
	folder := t.TempDir()
	w.prefs.SetString(keySaveFolder, folder)
	for _, f := range []struct{ form, name, start string }{
		{"Evidence page (HTML)", "dam.html", "<!DOCTYPE html>"},
		{"To print (PDF)", "dam.pdf", "%PDF-"},
		{"For programs (JSON)", "dam.json", "{"},
	} {
		w.reportDialog()
		shown[*widget.RadioGroup](t, w)[0].SetSelected(f.form)
		press(t, w, "Save")
		data, err := os.ReadFile(filepath.Join(folder, f.name))
		if err != nil {
			t.Error(err)
		} else if !bytes.HasPrefix(data, []byte(f.start)) {
			t.Errorf("%s begins with %.40q", f.name, data)
		}
	}
	w.reportDialog()
	if got := shown[*widget.RadioGroup](t, w)[0].Selected; got != "For programs (JSON)" {
		t.Errorf("the next time %q is chosen", got)
	}
}
