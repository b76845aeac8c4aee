package pdf

import (
	"strings"

	"standpoint/analysis/load/internal/pdf/object"
)

// element is a part of the structure that many writers put in beside the drawing (14.7): a paragraph,
// a heading, an item of a list. It says for certain where a paragraph ends.
type element struct {
	role string // P, H1, Caption and so on (14.8.4)
}

// spot is marked content: its number on a page.
type spot struct {
	page object.Ref
	id   int
}

// inline are roles within a paragraph. The label of an item belongs to the item.
var inline = set("Span Link Quote Em Strong Reference Annot Sub Lbl Ruby RB RT RP Warichu WT WP NonStruct Private BibEntry Code")

// tags reads which element the marked content of the pages belongs to.
func tags(f *object.File) map[spot]*element {
	root := f.Dict(f.Dict(f.Trailer["Root"])["StructTreeRoot"])
	t := tagger{f: f, roles: f.Dict(root["RoleMap"]), seen: map[object.Ref]bool{}, of: map[spot]*element{}}
	t.kids(root["K"], object.Ref{}, nil, 0)
	return t.of
}

type tagger struct {
	f     *object.File
	roles object.Dict
	seen  map[object.Ref]bool
	of    map[spot]*element
}

// kids follows what is in an element: numbers of marked content on the page, and other elements.
func (t *tagger) kids(v object.Value, page object.Ref, in *element, depth int) {
	ref, isRef := v.(object.Ref)
	if isRef && t.seen[ref] || depth > 2*deepest || t.f.Err() != nil {
		return
	}
	t.seen[ref] = isRef
	switch v := t.f.Get(v).(type) {
	case int:
		t.add(page, v, in)
	case object.Array:
		for _, kid := range v {
			t.kids(kid, page, in, depth+1)
		}
	case object.Dict:
		if own, ok := v["Pg"].(object.Ref); ok {
			page = own
		}
		if id, ok := t.f.Get(v["MCID"]).(int); ok {
			if v["Stm"] == nil { // not in a form, which counts for itself
				t.add(page, id, in)
			}
			return
		}
		if role := t.role(v); role != "" && !inline[role] {
			in = &element{role: role}
		}
		t.kids(v["K"], page, in, depth+1)
	}
}

func (t *tagger) add(page object.Ref, id int, in *element) {
	if in != nil && t.f.Spend(48) {
		t.of[spot{page, id}] = in
	}
}

// role is the standard role of an element, which may have one of the writer's own.
func (t *tagger) role(d object.Dict) string {
	role := object.As[object.Name](t.f, d["S"])
	for range 4 {
		own := object.As[object.Name](t.f, t.roles[role])
		if own == "" || own == role {
			break
		}
		role = own
	}
	return string(role)
}

// heads reports whether the element is a heading.
func (e *element) heads() bool {
	return e != nil && (e.role == "Title" || len(e.role) <= 2 && strings.HasPrefix(e.role, "H"))
}
