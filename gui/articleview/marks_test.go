package articleview

import (
	"slices"
	"testing"

	"standpoint/analysis/text"
)

func TestPerBlockFindsSpansAcrossBlocks(t *testing.T) {
	blocks := []Block{{Span: text.Span{Start: 0, End: 10}}, {Span: text.Span{Start: 12, End: 12}}, {Span: text.Span{Start: 12, End: 20}}}
	spans := []text.Span{{Start: 2, End: 4}, {Start: 8, End: 15}, {Start: 10, End: 12}, {Start: 19, End: 99}}
	got := perBlock(blocks, spans)
	want := [][]int{{0, 1}, nil, {1, 3}}
	for i := range want {
		if !slices.Equal(got[i], want[i]) {
			t.Errorf("block %d: got %v, want %v", i, got[i], want[i])
		}
	}
}

func nested() *marks {
	hs := []Highlight{
		{ID: "inner", Span: text.Span{Start: 5, End: 9}},
		{ID: "later", Span: text.Span{Start: 30, End: 40}},
		{ID: "outer", Span: text.Span{Start: 5, End: 20}},
		{ID: "innermost", Span: text.Span{Start: 6, End: 8}},
	}
	return newMarks([]Block{{Span: text.Span{Start: 0, End: 50}}}, hs)
}

func TestMarksPutOuterQuotesFirst(t *testing.T) {
	m := nested()
	var ids []string
	for _, h := range m.all {
		ids = append(ids, h.ID)
	}
	if !slices.Equal(ids, []string{"outer", "inner", "innermost", "later"}) {
		t.Errorf("order %v", ids)
	}
	if !slices.Equal(m.depth, []int{0, 1, 2, 0}) {
		t.Errorf("depths %v", m.depth)
	}
}

func TestStepWalksQuotesInReadingOrder(t *testing.T) {
	m := nested()
	skipInner := func(id string) bool { return id == "inner" }
	tests := []struct {
		name, id string
		by, from int
		skip     func(string) bool
		want     string
	}{
		{"next", "outer", 1, 0, nil, "inner"},
		{"previous", "later", -1, 0, nil, "innermost"},
		{"end", "later", 1, 0, nil, ""},
		{"start", "outer", -1, 0, nil, ""},
		{"filtered", "outer", 1, 0, skipInner, "innermost"},
		{"none chosen, from the top", "", 1, 0, nil, "outer"},
		{"none chosen, from further down", "", 1, 21, nil, "later"},
		{"none chosen, backward", "", -1, 21, nil, "innermost"},
		{"unknown", "gone", 1, 41, nil, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := m.step(tt.id, tt.by, tt.from, tt.skip); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestToneSignNeedsNoColour(t *testing.T) {
	tests := []struct {
		tone Tone
		want sign
	}{
		{Tone{Value: 0.5}, noSign},
		{Tone{Value: 0.5, Has: true}, plusSign},
		{Tone{Value: -0.5, Has: true}, minusSign},
		{Tone{Value: 0.01, Has: true}, neutralSign},
		{Tone{Value: 0.3, Label: "neutral", Has: true}, neutralSign},
		{Tone{Value: 0.02, Label: "positive", Has: true}, plusSign},
		{Tone{Value: 0.2, Label: "negative", Has: true}, minusSign},
		{Tone{Value: 0, Label: "mixed", Has: true}, mixedSign},
		{Tone{Label: "none", Has: true}, noSign},
	}
	for _, tt := range tests {
		if got := tt.tone.sign(); got != tt.want {
			t.Errorf("%+v: got %d, want %d", tt.tone, got, tt.want)
		}
	}
}
