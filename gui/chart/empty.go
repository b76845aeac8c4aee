package chart

// nothing is a chart without data: it says why.
type nothing struct {
	kind Kind
	why  string
}

func (n nothing) title() string    { return n.kind.Title() }
func (n nothing) subtitle() string { return "" }
func (n nothing) key() []keyItem   { return nil }
func (n nothing) rows() []string   { return []string{n.why} }

func (n nothing) draw(s *scene, b box) []string {
	f := style{15, false, s.look.muted}
	lines := s.text.wrap(n.why, f, min(b.width(), 560), 4)
	y := b.midY() - 12*float64(len(lines)-1)
	for _, l := range lines {
		s.write(b.midX(), y, l, f, centre)
		y += 24
	}
	return []string{"n = 0"}
}

// whyNobody says why no speaker is left; names are those asked for in vain.
func whyNobody(d *dataset, s selection, o Options) string {
	switch {
	case len(d.texts) == 0:
		return "Nothing to draw yet: no text was given."
	case len(s.unknown) > 0 && len(o.Speakers) > 0 && len(s.people) == 0:
		return "Nothing to draw: " + among(quoted(s.unknown)) + " cannot be found among the speakers of " + these(d) + "."
	}
	return "Nothing to draw: no one is quoted in " + these(d) + "."
}

// whyNoStance says why no stance is left.
func whyNoStance(d *dataset, s selection, o Options) string {
	switch {
	case len(s.people) == 0:
		return whyNobody(d, s, o)
	case len(o.Targets) > 0:
		return "Nothing to draw: no one in the selection takes a stance on " + among(quoted(o.Targets)) + " in " + these(d) + "."
	}
	return "Nothing to draw: no speaker in the selection takes a stance on anything in " + these(d) + "."
}

func these(d *dataset) string {
	if len(d.texts) == 1 {
		return "this text"
	}
	return "these texts"
}
