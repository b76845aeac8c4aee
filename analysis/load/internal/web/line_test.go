package web

import "testing"

func TestLinesOfThePage(t *testing.T) {
	for line, want := range map[string]string{
		"Advertisement": advert,
		"ADVERTISEMENT": advert,
		"Article continues below this advertisement": advert,
		"Sponsored by Norwind":                       advert,
		"Sign up for our morning newsletter":         letter,
		"Get the best of the week in your inbox.":    letter,
		"Subscribe now":                              letter,
		"You are receiving this e-mail as a member.": letter,
		"View this newsletter in your browser":       letter,
		"Read more: The winter the sea froze over":   related,
		"Related articles":                           related,
		"You may also like":                          related,
		"Most read":                                  related,
		"Share this article":                         share,
		"Share on Facebook":                          share,
		"Follow us on Instagram":                     share,
		"Follow The Plain on Mastodon for more":      share,
		"Tap to enlarge":                             share,
		"We use cookies to make this site work.":     cookies,
		"12 Comments":                                remarks,
		"Leave a comment":                            remarks,
		"Photo: Jun Ek":                              credit,
		"(Photo by Jun Ek/Newsdesk)":                 credit,
		"Image source, Jun Ek":                       credit,
		"Jun Ek/Getty Images":                        credit,
		"Tags: dams, rivers":                         tags,
		"#dams #rivers":                              tags,
		"© 2024 The Plain. All rights reserved.":     footer,
		"Log in":      form,
		"Back to top": menu,
		"3 min read":  menu,
		"Read more than once, the letter made no sense.":  "",
		"Share prices fell on Monday.":                    "",
		"Share the load, she said.":                       "",
		"Sign up for the army, they told him.":            "",
		"Photo shops are closing, one by one.":            "",
		"Get out, the crew shouted, and don’t look back.": "",
		"Follow the money, she said.":                     "",
		"Comments were few.":                              "",
		"Home is where the dam is.":                       "",
		"Advertisement is dead, said the baker.":          "",
		"He told this to Reuters.":                        "",
		"Related to this, the dam leaks.":                 "",
		"More: the dam leaks.":                            "",
		"Tags hung from every coat.":                      "",
		"Subscribe to the view that rain is good.":        "",
		"“Subscribe now!” it said on the wall.":           "",
		"The company has two photo credits: one is mine.": "",
	} {
		if got := Reason(line); got != want {
			t.Errorf("%q is left out as %q, want %q", line, got, want)
		}
	}
}
