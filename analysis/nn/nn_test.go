package nn

import (
	"bytes"
	"math"
	"math/rand/v2"
	"testing"
)

// everyLayer is a model that uses each layer once, to check gradients.
type everyLayer struct {
	ps          *Params
	words       *Param
	lstm        *BiLSTM
	w, b, u, ub *Param
	none, near  *Param
	c           *Param
	chain       *CRF
}

func newEveryLayer(ps *Params) *everyLayer {
	m := &everyLayer{ps: ps, words: ps.AddLookup("words", 7, 6)}
	m.lstm = ps.AddBiLSTM("lstm", 12, 5, 2)
	m.w, m.b = ps.Add("w", 10, 8, 0.3), ps.Add("b", 1, 8, 0.1)
	m.u, m.ub = ps.Add("u", 20, 4, 0.3), ps.Add("ub", 1, 4, 0.1)
	m.none, m.near = ps.Add("none", 1, 4, 0.3), ps.Add("near", 1, 3, 0.1)
	m.c = ps.Add("c", 11, 4, 0.3)
	m.chain = ps.AddCRF("chain", 0, 5)
	return m
}

func (m *everyLayer) loss(g *Graph) float64 {
	ids := [][]int32{{1, 2}, {3, 4}, {0, 6}, {1, 1}, {5, 2}}
	v := g.Dropout(g.Lookup([]*Param{m.words, m.words}, ids), 0.2)
	v = g.BiLSTM(v, m.lstm, 0.1)
	e := g.Affine(v, m.w, m.b)
	loss := 0.0
	if g.grads != nil {
		loss = g.CRF(e, m.chain, []int8{0, 1, 2, 3, 4})
	}
	a := g.Leaky(g.Affine(g.Ends(v, [][2]int{{0, 1}, {2, 4}}), m.u, m.ub))
	b := g.Below(g.Leaky(g.Affine(g.Ends(v, [][2]int{{1, 1}, {3, 4}}), m.u, m.ub)), g.Weights(m.none))
	b = g.Sum(b, g.Rows(b, []int{2, 0, 1}))
	s := g.Biases(g.Dots(a, b), m.near, []int{0, 1, -1, 2, 0, 1}, 10)
	given := g.Given(5, 3, func(i int) []float32 { return [][]float32{{1, 2, 3}, nil, {-1}, {0, 1}, nil}[i] })
	said := g.Affine(g.Beside(e, given), m.c, nil)
	pooled, _ := g.Pool(said, []bool{true, true, false, true, true}, 0, 1, 3, 4)
	loss += g.CrossEntropy(pooled, []int{1}, 1)
	rated, _ := g.Pool(said, []bool{true, true, true, true, false}, 3, 2, 3, 1)
	loss += g.Squared(rated, 0.4, 2)
	return loss + g.CrossEntropy(s, []int{1, 2}, 0.7)
}

func TestGradientsMatchDifferences(t *testing.T) {
	m := newEveryLayer(NewParams(3))
	grads := newGradients(m.ps)
	run := func(gs *gradients) float64 {
		g := &Graph{grads: gs, rng: rand.New(rand.NewPCG(9, 9))}
		loss := m.loss(g)
		g.backward()
		return loss
	}
	for _, p := range m.ps.all {
		p.turn()
	}
	run(grads)
	for _, p := range m.ps.all {
		for _, k := range []int{0, len(p.W) / 2, len(p.W) - 1} {
			const h = 0.01
			old := p.W[k]
			at := func(x float32) float64 {
				p.W[k] = x
				p.turn()
				return run(newGradients(m.ps))
			}
			numeric := (at(old+h) - at(old-h)) / (2 * h)
			at(old)
			if got := float64(grads.of(p)[k]); math.Abs(got-numeric) > 0.01*max(1, math.Abs(numeric)) {
				t.Errorf("%s[%d]: gradient %.5f, by difference %.5f", p.Name, k, got, numeric)
			}
		}
	}
}

func TestPoolIsASumOfSharesThatAddUpToOne(t *testing.T) {
	g := NewGraph()
	v := g.Given(4, 3, func(i int) []float32 { return [][]float32{{1, 2, -1}, {0.5, 0, 3}, {-2, 1, 1}, {9, 9, 9}}[i] })
	out, shares := g.Pool(v, []bool{true, true, true, false}, 0, 1, 3, 2)
	sum, want := float32(0), [2]float32{}
	for i, s := range shares {
		sum += s
		want[0] += 2 * s * v.Row(i)[1]
		want[1] += 2 * s * v.Row(i)[2]
	}
	if math.Abs(float64(sum-1)) > 1e-6 || shares[0] <= shares[1] || shares[1] <= shares[2] || shares[3] > 1e-30 {
		t.Errorf("shares %v", shares)
	}
	for k, x := range out.X {
		if math.Abs(float64(x-want[k])) > 1e-6 {
			t.Errorf("pooled %v, want %v", out.X, want)
		}
	}
}

func TestVectorsGiveTheSameBitsAsThePlainLoop(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	random := func(n int) []float32 {
		x := make([]float32, n)
		for i := range x {
			x[i] = float32(rng.NormFloat64())
		}
		return x
	}
	for _, s := range [][3]int{{1, 1, 1}, {1, 96, 384}, {4, 3, 16}, {5, 7, 23}, {9, 33, 80}, {3, 2, 15}, {6, 5, 130}} {
		m, k, n := s[0], s[1], s[2]
		for _, turned := range []bool{false, true} {
			a, b, y := random(m*k), random(k*n), random(m*n)
			row, step := k, 1
			if turned {
				row, step = 1, m
			}
			want := append([]float32{}, y...)
			for i := range m {
				for l := range k {
					for j := range n {
						want[i*n+j] += float32(a[i*row+l*step] * b[l*n+j])
					}
				}
			}
			gemm(y, a, row, step, b, m, k, n)
			for i := range y {
				if y[i] != want[i] {
					t.Fatalf("%v turned %v: number %d is %v, want %v", s, turned, i, y[i], want[i])
				}
			}
		}
	}
}

func TestExpIsCloseAndBounded(t *testing.T) {
	for x := -20.0; x < 20; x += 0.013 {
		if got, want := float64(exp(float32(x))), math.Exp(x); math.Abs(got-want) > 3e-6*want {
			t.Fatalf("exp(%g) = %g, want %g", x, got, want)
		}
	}
	for _, x := range []float32{-1e30, 1e30} {
		if y := exp(x); math.IsNaN(float64(y)) || math.IsInf(float64(y), 0) {
			t.Errorf("exp(%g) = %g", x, y)
		}
	}
}

func TestLogisticGivesTheSameBitsWithVectors(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 2))
	x := make([]float32, 1003)
	for i := range x {
		x[i] = float32(rng.NormFloat64() * 20)
	}
	x[0], x[1], x[2] = 0, 1e30, -1e30
	got := append([]float32{}, x...)
	tanhs(got)
	for i := range x {
		if want := float32(2/(1+exp(-2*x[i]))) - 1; got[i] != want {
			t.Fatalf("tanh(%g) = %v, want %v", x[i], got[i], want)
		}
		if want := math.Tanh(float64(x[i])); math.Abs(float64(got[i])-want) > 1e-5 {
			t.Fatalf("tanh(%g) = %v, want %v", x[i], got[i], want)
		}
	}
}

// ways calls f with every sequence of n labels that c allows.
func ways(c *CRF, n int, f func(y []int8)) {
	y := make([]int8, 0, n)
	var next func()
	next = func() {
		if len(y) == n {
			f(y)
			return
		}
		for k := range c.Labels {
			a := -1
			if len(y) > 0 {
				a = int(y[len(y)-1])
			}
			if c.step(a, k) > impossible {
				y = append(y, int8(k))
				next()
				y = y[:len(y)-1]
			}
		}
	}
	next()
}

func TestCRFAgreesWithCountingAllWays(t *testing.T) {
	ps := NewParams(5)
	c := ps.AddCRF("c", 1, 5)
	v := &Value{Rows: 5, Cols: 7, X: make([]float32, 35)}
	for i := range v.X {
		v.X[i] = float32(ps.rng.NormFloat64())
	}
	score := func(y []int8) (s float64) {
		for i, k := range y {
			s += c.score(v, i, int(k))
			if i > 0 {
				s += c.step(int(y[i-1]), int(k))
			}
		}
		return s
	}
	all, top := 0.0, math.Inf(-1)
	var best []int8
	chances := make([]float64, 25)
	ways(c, 5, func(y []int8) {
		s := score(y)
		all += math.Exp(s)
		for i, k := range y {
			chances[i*5+int(k)] += math.Exp(s)
		}
		if s > top {
			top, best = s, append([]int8{}, y...)
		}
	})
	if got := c.Best(v); !bytes.Equal(asBytes(got), asBytes(best)) {
		t.Errorf("Best = %v, want %v", got, best)
	}
	for i, got := range c.Chances(v) {
		if want := chances[i] / all; math.Abs(float64(got)-want) > 1e-4 {
			t.Errorf("chance %d = %g, want %g", i, got, want)
		}
	}
	g := &Graph{grads: newGradients(ps)}
	v.D = make([]float32, len(v.X))
	if got, want := g.CRF(v, c, best), math.Log(all)-top; math.Abs(got-want) > 1e-4 {
		t.Errorf("loss %g, want %g", got, want)
	}
}

func asBytes(y []int8) []byte {
	b := make([]byte, len(y))
	for i, k := range y {
		b[i] = byte(k)
	}
	return b
}

// fit trains the toy model for some steps and gives its first and last loss.
func fit(steps int) (m *everyLayer, first, last float64) {
	m = newEveryLayer(NewParams(3))
	tr := NewTrainer(m.ps, 4)
	for i := range steps {
		last = tr.Step(6, 6, 0.02, func(g *Graph, _ *rand.Rand, _ int) float64 { return m.loss(g) })
		if i == 0 {
			first = last
		}
	}
	return m, first, last
}

func TestTrainingLearnsAndRepeats(t *testing.T) {
	a, first, last := fit(60)
	if last > first/3 {
		t.Errorf("loss went from %g to %g", first, last)
	}
	b, _, again := fit(60)
	if last != again {
		t.Errorf("the same training ended at %g and %g", last, again)
	}
	var x, y bytes.Buffer
	if err := Write(&x, "m", nil, a.ps); err != nil {
		t.Fatal(err)
	}
	if err := Write(&y, "m", nil, b.ps); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(x.Bytes(), y.Bytes()) {
		t.Error("the same training gave different files")
	}
}

const testMagic = "test model 1\n"

func modelFile(t testing.TB) []byte {
	var b bytes.Buffer
	if err := Write(&b, testMagic, []string{"head"}, newEveryLayer(NewParams(3)).ps); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestFileKeepsWeightsToAByte(t *testing.T) {
	old := newEveryLayer(NewParams(3))
	var head []string
	var m *everyLayer
	if err := Read(bytes.NewReader(modelFile(t)), testMagic, &head, func(ps *Params) error { m = newEveryLayer(ps); return nil }); err != nil {
		t.Fatal(err)
	}
	if len(head) != 1 || head[0] != "head" {
		t.Errorf("head %v", head)
	}
	for i, p := range m.ps.all {
		for r := range p.Rows {
			top := float32(0)
			for _, w := range old.ps.all[i].row(r) {
				top = max(top, w, -w)
			}
			for c, w := range p.row(r) {
				if d := w - old.ps.all[i].row(r)[c]; d > top/250 || -d > top/250 {
					t.Fatalf("%s[%d,%d] moved by %g of %g", p.Name, r, c, d, top)
				}
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	b := modelFile(f)
	f.Add(b)
	f.Add(b[:len(b)/2])
	f.Add([]byte(testMagic))
	f.Fuzz(func(t *testing.T, b []byte) {
		var head []string
		_ = Read(bytes.NewReader(b), testMagic, &head, func(ps *Params) error { newEveryLayer(ps); return nil })
	})
}

func BenchmarkBiLSTM(b *testing.B) {
	ps := NewParams(1)
	l := ps.AddBiLSTM("l", 192, 96, 2)
	g := NewGraph()
	b.ReportAllocs()
	const n = 150
	for b.Loop() {
		g.Reset()
		g.BiLSTM(g.value(n, 192), l, 0)
	}
	b.ReportMetric(float64(b.N)*n/b.Elapsed().Seconds(), "tokens/s")
}
