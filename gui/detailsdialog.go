//go:build !headless

package gui

import (
	"context"
	"errors"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"standpoint/analysis"
	"standpoint/analysis/load"
	"standpoint/analysis/text"
)

// detailsDialog lets the reader put right what is known of the article.
func (w *window) detailsDialog() {
	doc := w.session.current()
	a := doc.article
	title, author, outlet, date, address := newField(a.Title), newField(a.Author), newField(a.Source), newField(a.Date), newField(a.Address)
	date.SetPlaceHolder("YYYY-MM-DD")
	date.Validator = func(s string) error {
		if _, err := time.Parse(time.DateOnly, s); s != "" && err != nil {
			return errors.New("write the date as YYYY-MM-DD")
		}
		return nil
	}
	address.SetPlaceHolder("https://…")
	address.Validator = func(s string) error {
		if s != "" && !load.IsAddress(s) {
			return errors.New("an address begins with https:// or http://")
		}
		return nil
	}
	form := widget.NewForm(
		widget.NewFormItem("Title", title), widget.NewFormItem("Author", author), widget.NewFormItem("Outlet", outlet),
		widget.NewFormItem("Date", date), widget.NewFormItem("Address", address))
	d := dialog.NewCustomConfirm("Article details", "Keep", "Cancel", form, func(yes bool) {
		if !yes {
			return
		}
		if err := errors.Join(date.Validate(), address.Validate()); err != nil {
			w.fail("The details were not changed", err, "")
			return
		}
		a.Title, a.Author, a.Source = strings.TrimSpace(title.Text), strings.TrimSpace(author.Text), strings.TrimSpace(outlet.Text)
		a.Date, a.Address = date.Text, strings.TrimSpace(address.Text)
		w.setDetails(doc, a)
	}, w.win)
	d.Resize(fyne.NewSize(560, 0))
	w.popup(d)
	w.win.Canvas().Focus(title)
}

// setDetails gives d the details of a, which has the same text, so that nothing has to be analysed anew.
func (w *window) setDetails(d *document, a analysis.Article) {
	r := *d.machine
	r.Title, r.Author, r.Source, r.Date, r.Address = a.Title, a.Author, a.Source, a.Date, a.Address
	by := *d
	by.article, by.machine = a, &r
	w.session.renew(d, &by)
	w.jobs.spawn(func() { w.kept.save(context.Background(), &by) })
}

// leftOutDialog shows what of the page is not in the article, and brings back what the reader chooses.
func (w *window) leftOutDialog() {
	doc := w.session.current()
	left := doc.article.LeftOut
	if len(left) == 0 {
		w.status.say("Nothing of this text was left out.")
		return
	}
	back := make([]bool, len(left))
	list := container.NewVBox()
	for i, o := range left {
		check := widget.NewCheck("", func(on bool) { back[i] = on })
		words := widget.NewLabel(o.Text)
		words.Wrapping = fyne.TextWrapWord
		why := widget.NewLabel(text.Capital(o.Reason))
		why.Importance = widget.LowImportance
		list.Add(container.NewBorder(nil, widget.NewSeparator(), container.NewVBox(check), nil, container.NewVBox(words, why)))
	}
	head := widget.NewLabel("These parts of the page seem not to belong to the article, so they are neither shown nor analysed. Choose what does belong.")
	head.Wrapping = fyne.TextWrapWord
	d := dialog.NewCustomConfirm("Left out of the article", "Bring back", "Cancel", container.NewBorder(head, nil, nil, nil, container.NewVScroll(list)), func(yes bool) {
		if yes {
			w.bringBack(doc, back)
		}
	}, w.win)
	d.Resize(fyne.NewSize(680, 560))
	w.popup(d)
}

// bringBack puts what was chosen back into the article, which is analysed anew.
func (w *window) bringBack(d *document, back []bool) {
	a, some := d.article, false
	for i := len(back) - 1; i >= 0; i-- {
		if back[i] {
			a, some = a.Restore(i), true
		}
	}
	if some {
		by := *d
		by.article = a
		s := renewed(&by)
		s.again = d
		w.open(s)
	}
}
