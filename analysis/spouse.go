package analysis

// marry files e, whom "her husband, John" names, as the spouse of the one whom "her" means: the person
// of that gender who was named last.
func (r *resolver) marry(n name, e *entity) {
	p := &r.d.pars[n.par]
	if w := p.low(n.lo - 2); w != "husband" && w != "wife" || !p.possessive(n.lo-3) {
		return
	}
	other := map[byte]byte{'m': 'f', 'f': 'm'}[e.gender]
	var best *entity
	at := -1
	for _, x := range r.entities {
		if x == e || x.kind != Person || x.gender != 0 && x.gender != other {
			continue
		}
		if s := r.lastSeen(x, n.par, n.lo); s > at && s >= (n.par-reach)*perParagraph {
			best, at = x, s
		}
	}
	if best != nil {
		r.spouses = append(r.spouses, [2]*entity{e, best})
	}
}

// spouse is whom "his wife" or "her husband" means at m, nil when no such pair is known.
func (r *resolver) spouse(p *paragraph, m mention, noun string) *entity {
	gender := map[string]byte{"husband": 'm', "wife": 'f'}[noun]
	if gender == 0 || !p.possessive(m.lo) {
		return nil
	}
	for i := len(r.spouses) - 1; i >= 0; i-- {
		pair := r.spouses[i]
		switch gender {
		case pair[0].gender:
			return pair[0]
		case map[byte]byte{'m': 'f', 'f': 'm'}[pair[0].gender]:
			return pair[1]
		}
	}
	return nil
}
