package chart

import (
	"cmp"
	"slices"

	"standpoint/analysis/engine"
)

// speakers compares the speakers' mean tone, or their stance toward one target.
type speakers struct {
	people []speakerRow // those with the most quotes first
	byName bool
	sort   Sort
	topic  *topic // nil for tone
}

type speakerRow struct {
	*person
	sum *summary
}

// mostSpeakers is how many rows a chart shows at most.
const mostSpeakers = 20

func newSpeakers(d *dataset, picked selection, o Options) view {
	v := &speakers{byName: picked.byName, sort: o.Sort}
	if len(o.Targets) == 1 {
		if len(picked.topics) == 0 || len(picked.speaking().people) == 0 {
			return nothing{Speakers, whyNoStance(d, picked, o)}
		}
		v.topic = picked.topics[0]
	}
	if len(picked.people) == 0 {
		return nothing{Speakers, whyNobody(d, picked, o)}
	}
	for _, p := range picked.ranked(func(p *person) int { return p.quotes }) {
		switch {
		case v.topic == nil:
			v.people = append(v.people, speakerRow{p, &p.tone})
		case p.stances[v.topic.key] != nil:
			v.people = append(v.people, speakerRow{p, p.stances[v.topic.key]})
		case picked.byName:
			v.people = append(v.people, speakerRow{p, &summary{label: engine.None}})
		}
	}
	return v
}

// shown are the rows kept of all, at most n: the warmest first, those without a number last,
// chosen ones as they were chosen.
func (v *speakers) shown(n int) []speakerRow {
	list := slices.Clone(v.people[:min(n, mostSpeakers, len(v.people))])
	if v.sort != SortUsual {
		return arranged(list, n, v.sort, func(r speakerRow) place { return place{r.name, valueOf(r.sum), r.sum.n} })
	}
	if v.byName {
		return list
	}
	slices.SortStableFunc(list, func(a, b speakerRow) int {
		if (a.sum.n == 0) != (b.sum.n == 0) {
			return cmp.Compare(b.sum.n, a.sum.n)
		}
		return cmp.Compare(b.sum.mean, a.sum.mean)
	})
	return list
}

func (v *speakers) title() string {
	if v.topic != nil {
		return "Stance toward " + v.topic.name + " by speaker"
	}
	return Speakers.Title()
}

func (v *speakers) subtitle() string {
	if v.topic != nil {
		return "Mean stance of each speaker's statements toward " + v.topic.name + ", with the 95 % interval; n = statements"
	}
	return "Mean tone of each speaker's quotes, with the 95 % interval; n = quotes with a tone"
}

func (v *speakers) key() []keyItem {
	items := []keyItem{
		keyInterval("mean and 95 % interval"),
		keyDot(disc, hollow, "interval includes 0, or none can be given"),
	}
	for _, p := range v.people {
		if p.sum.label == engine.Mixed {
			return append(items, keyDot(diamond, filled, "mixed"))
		}
	}
	return items
}

func (v *speakers) rows() []string {
	var list []string
	for _, p := range v.shown(mostSpeakers) {
		list = append(list, v.tip(p))
	}
	return list
}

func (v *speakers) tip(r speakerRow) string {
	what := "tone "
	switch {
	case v.topic != nil && r.sum.n == 0:
		return r.name + ": no statement on " + v.topic.name
	case v.topic != nil:
		what = "stance toward " + v.topic.name + " "
	case r.sum.n == 0:
		what = ""
	}
	return r.name + ": " + what + r.sum.words() + "; " + count(r.quotes, "quote", "quotes")
}
