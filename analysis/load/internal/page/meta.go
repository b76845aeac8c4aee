package page

// Set sets what the key of a list of "key: value" lines is for, unless it is set already; further
// authors are added to the first. Unknown keys and empty values change nothing.
func (p *Page) Set(key, value string) {
	if value = Line(value); value == "" {
		return
	}
	field := map[string]*string{
		"title": &p.Title, "source": &p.Source, "publication": &p.Source, "site": &p.Source, "publisher": &p.Source,
		"date": &p.Date, "published": &p.Date, "author": &p.Author, "authors": &p.Author, "byline": &p.Author,
		"address": &p.Address, "url": &p.Address, "link": &p.Address,
	}[key]
	switch {
	case field == nil:
	case field == &p.Date:
		if d := Day(value); d != "" && p.Date == "" {
			p.Date = d
		}
	case field == &p.Address:
		if p.Address == "" {
			p.Address = Address(value)
		}
	case *field == "":
		*field = value
	case field == &p.Author:
		p.Author += ", " + value
	}
}
