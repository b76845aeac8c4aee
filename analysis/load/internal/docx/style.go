package docx

import (
	"strconv"

	"standpoint/analysis/load/internal/page"
	"standpoint/analysis/load/internal/xmltext"
)

// readStyles gives the styles in the part of this name; a document without it has none.
func readStyles(a *page.Archive, name string) (xmltext.Styles, error) {
	if !a.Has(name) {
		return nil, nil
	}
	data, err := a.File(name)
	if err != nil {
		return nil, err
	}
	v := styleVisitor{styles: xmltext.Styles{}}
	err = xmltext.Walk(data, &v)
	return v.styles, err
}

type styleVisitor struct {
	styles xmltext.Styles
	id     string
	style  xmltext.Style
}

func (v *styleVisitor) Start(e xmltext.Element) bool {
	switch e.Name {
	case "docDefaults", "latentStyles", "tblStylePr":
		return false
	case "style":
		v.id, v.style = e.Get("styleId"), xmltext.Style{}
	case "name":
		v.style.Name = e.Get("val")
	case "basedOn":
		v.style.Parent = e.Get("val")
	case "outlineLvl":
		v.style.Level = level(e)
	case "vanish":
		v.style.Hidden = on(e)
	}
	return true
}

func (v *styleVisitor) End(name string) {
	if name == "style" {
		v.styles[v.id] = v.style
	}
}

func (v *styleVisitor) Text(string) {}

// level is that of an outline: Word counts from 0, and 9 stands for body text.
func level(e xmltext.Element) int {
	n, err := strconv.Atoi(e.Get("val"))
	switch {
	case err != nil || n < 0 || n > 9:
		return 0
	case n == 9:
		return xmltext.BodyLevel
	}
	return n + 1
}

// on reports whether a switch is on, as it is when it has no value.
func on(e xmltext.Element) bool {
	switch e.Get("val") {
	case "0", "false", "off":
		return false
	}
	return true
}
