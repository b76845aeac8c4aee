package gui

import "standpoint/analysis"

// colouring gives speakers their colours and keeps them through corrections: those quoted at most length
// get theirs first, as there are more speakers than colours that can be told apart.
type colouring struct {
	of    map[string]int    // the number of a speaker's colour, by name
	names map[string]string // by id, as last seen
	next  int
}

// settle gives colours to speakers of r that have none. One that is called otherwise keeps its own.
func (c *colouring) settle(r *analysis.Report) {
	if c.of == nil {
		c.of, c.names = map[string]int{}, map[string]string{}
	}
	there := map[string]bool{}
	for _, s := range r.Speakers {
		there[s.Name] = true
	}
	for _, i := range byWords(r) {
		s := &r.Speakers[i]
		if _, ok := c.of[s.Name]; !ok {
			was := c.names[s.ID]
			if n, had := c.of[was]; had && !there[was] {
				c.of[s.Name] = n
			} else {
				c.of[s.Name] = c.next
				c.next++
			}
		}
		c.names[s.ID] = s.Name
	}
}

// colour is the number of a speaker's colour.
func (d *document) colour(s *analysis.Speaker) int { return d.colours.of[s.Name] }

// byID are the numbers of all colours, by speaker id.
func (d *document) byID() map[string]int {
	m := map[string]int{}
	for i := range d.report.Speakers {
		m[d.report.Speakers[i].ID] = d.colour(&d.report.Speakers[i])
	}
	return m
}
