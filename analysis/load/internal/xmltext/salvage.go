package xmltext

import (
	"errors"
	"fmt"
	"slices"

	"standpoint/analysis/load/internal/page"
)

// Salvage is what a reader gives for p when errs happened on the way: p with a note when some of the
// text could be read, else an error that calls the file what it is ("Word document"). A limit that
// was passed stays an error.
func Salvage(p page.Page, what string, errs ...error) (page.Page, error) {
	errs = slices.DeleteFunc(errs, func(err error) bool { return err == nil })
	if i := slices.IndexFunc(errs, func(err error) bool { return errors.Is(err, page.ErrTooLarge) }); i >= 0 {
		return page.Page{}, errs[i]
	}
	switch {
	case len(errs) == 0:
		return p, nil
	case p.Empty():
		return page.Page{}, fmt.Errorf("is a broken %s: open it in the program that wrote it and save it again", what)
	}
	p.Notes = append(p.Notes, page.Note{Code: "broken", Message: "The " + what + " is broken: some of its text is missing."})
	return p, nil
}
