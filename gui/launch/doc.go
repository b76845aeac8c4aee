// Package launch opens the window, or in a headless build says that there is none. It is all
// that stands between the command line and the toolkit, so that a headless build has none of it.
package launch
