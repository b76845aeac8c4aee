package gui

import (
	"reflect"
	"testing"

	"standpoint/analysis"
	"standpoint/gui/chart"
)

// told is a session with one document and the changes it told of.
func told() (*session, *[]change) {
	var seen []change
	s := newSession(func(c change) { seen = append(seen, c) })
	s.add(&document{name: "a.txt", path: "/a.txt", report: &analysis.Report{}, kind: chart.Timeline}, false)
	seen = nil
	return s, &seen
}

func TestChoosingTwoSpeakersComparesThemAndClearingGoesBack(t *testing.T) {
	s, seen := told()
	s.setKind(chart.Matrix)
	s.choose("s1")
	if d := s.current(); d.kind != chart.Matrix || d.focus.kind != speakerInFocus {
		t.Fatalf("one speaker: kind %s, focus %v", d.kind, d.focus)
	}
	*seen = nil
	s.toggle("s2")
	if s.current().kind != chart.Compare {
		t.Errorf("two speakers show %s", s.current().kind)
	}
	if want := []change{choiceChanged | focusChanged | chartChanged}; !reflect.DeepEqual(*seen, want) {
		t.Errorf("told of %v, want %v", *seen, want)
	}
	s.clear()
	if d := s.current(); d.kind != chart.Matrix || len(d.chosen) != 0 || d.focus.kind != nothingInFocus {
		t.Errorf("cleared: %+v", d)
	}
}

func TestKindChosenWhileComparingStays(t *testing.T) {
	s, _ := told()
	s.choose("s1")
	s.toggle("s2")
	s.setKind(chart.Distribution)
	s.toggle("s3")
	if s.current().kind != chart.Distribution {
		t.Errorf("a third speaker changed the kind to %s", s.current().kind)
	}
	s.clear()
	if s.current().kind != chart.Timeline {
		t.Errorf("after clearing %s, want the kind from before", s.current().kind)
	}
}

func TestClickingTheOnlyChosenSpeakerShowsAll(t *testing.T) {
	s, _ := told()
	s.choose("s1")
	s.choose("s1")
	if len(s.current().chosen) != 0 {
		t.Errorf("chosen %v", s.current().chosen)
	}
}

func TestNothingIsToldWhenNothingChanges(t *testing.T) {
	s, seen := told()
	s.clear()
	s.setTargets()
	s.setKind(chart.Timeline)
	s.explain(focus{})
	s.show(0)
	s.step(1)
	if len(*seen) != 0 {
		t.Errorf("told of %v", *seen)
	}
}

func TestDocumentsOpenCloseAndStep(t *testing.T) {
	s, _ := told()
	s.add(&document{name: "b.txt", path: "/b.txt", report: &analysis.Report{}, kind: chart.Timeline}, false)
	s.add(&document{name: "pasted", path: "pasted:1", report: &analysis.Report{}, kind: chart.Timeline}, false)
	again := &document{name: "a.txt", path: "/a.txt", report: &analysis.Report{}, kind: chart.Timeline}
	s.add(again, false)
	if len(s.docs) != 3 || s.current() != again {
		t.Fatalf("opening a file again gave %d documents", len(s.docs))
	}
	s.step(-1)
	if s.at != 2 {
		t.Errorf("before the first comes %d, want the last", s.at)
	}
	s.close(2)
	if s.at != 1 {
		t.Errorf("closing the last shows %d", s.at)
	}
	s.close(0)
	if s.at != 0 || s.current().name != "b.txt" {
		t.Errorf("closing one before keeps the document shown, not %d", s.at)
	}
	if got := s.paths(); !reflect.DeepEqual(got, []string{"/b.txt"}) {
		t.Errorf("paths %v", got)
	}
	s.close(0)
	if s.current() != nil {
		t.Error("something is shown with nothing open")
	}
	s.choose("s1") // must not fail
}
