package news

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"

	"standpoint/analysis/engine/internal/linear"
)

// magic opens a model file. After it come the length of a JSON head as 4 bytes, little-endian,
// the head, and the tables of tone and attitude.
const magic = "standpoint news 1\n"

// Model is the fitted part of the engine.
type Model struct {
	Data        map[string]string  // training file to SHA-256
	Film        map[string]float64 // word to log-odds good : bad film review
	Tone        linear.Table       // one column: share of the tone
	Scale       linear.Scale       // of the tone
	Attitude    linear.Table       // two columns: logit of positive and of negative against neutral
	Temperature float64            // by which the attitude weights were divided after fitting
}

type head struct {
	Data        map[string]string  `json:"data"`
	Film        map[string]float64 `json:"film"`
	Scale       linear.Scale       `json:"scale"`
	Temperature float64            `json:"temperature"`
	Tone        []float64          `json:"tone"` // scales of the columns
	Attitude    []float64          `json:"attitude"`
}

// Write stores m. The same model gives the same bytes.
func (m *Model) Write(w io.Writer) error {
	h, err := json.Marshal(head{m.Data, m.Film, m.Scale, m.Temperature, m.Tone.Scales(), m.Attitude.Scales()})
	if err != nil {
		return fmt.Errorf("news: write model: %w", err)
	}
	b := binary.LittleEndian.AppendUint32([]byte(magic), uint32(len(h)))
	b = append(b, h...)
	b = m.Attitude.Append(m.Tone.Append(b))
	if _, err := w.Write(b); err != nil {
		return fmt.Errorf("news: write model: %w", err)
	}
	return nil
}

// Read loads a model and checks all of it.
func Read(data []byte) (*Model, error) {
	b, ok := bytes.CutPrefix(data, []byte(magic))
	if !ok {
		return nil, errors.New("news: not a model of the news engine")
	}
	if len(b) < 4 || uint64(binary.LittleEndian.Uint32(b)) > uint64(len(b)-4) {
		return nil, errors.New("news: model is cut short")
	}
	n := int(binary.LittleEndian.Uint32(b))
	var h head
	if err := json.Unmarshal(b[4:4+n], &h); err != nil {
		return nil, fmt.Errorf("news: model head: %w", err)
	}
	if !h.Scale.Sound() {
		return nil, fmt.Errorf("news: model has scale %+v", h.Scale)
	}
	for w, v := range h.Film {
		if math.Abs(v) > 20 {
			return nil, fmt.Errorf("news: log-odds %v of %q", v, w)
		}
	}
	m := &Model{Data: h.Data, Film: h.Film, Scale: h.Scale, Temperature: h.Temperature}
	var err error
	if m.Tone, b, err = linear.Cut(b[4+n:], h.Tone, 1); err != nil {
		return nil, fmt.Errorf("news: tone: %w", err)
	}
	if m.Attitude, b, err = linear.Cut(b, h.Attitude, 2); err != nil {
		return nil, fmt.Errorf("news: attitude: %w", err)
	}
	if len(b) > 0 {
		return nil, fmt.Errorf("news: model has %d bytes left over", len(b))
	}
	return m, nil
}
