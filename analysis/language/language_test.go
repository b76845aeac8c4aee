package language

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// samples are the texts in testdata by their language.
func samples(t testing.TB) map[string]string {
	t.Helper()
	paths, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(paths) < 20 {
		t.Fatalf("%d samples, %v", len(paths), err)
	}
	out := map[string]string{}
	for _, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		out[strings.TrimSuffix(filepath.Base(p), ".txt")] = string(data)
	}
	return out
}

func TestLanguagesAreRecognised(t *testing.T) {
	for name, text := range samples(t) {
		want, _, _ := strings.Cut(name, "-")
		if code, sure := Of(text); code != want || !sure {
			t.Errorf("%s: %q, sure %v", name, code, sure)
		}
		first, _, _ := strings.Cut(text, ".") // a sentence or two are enough, or too few
		if code, sure := Of(first); code != "" && code != want || sure && code == "" {
			t.Errorf("%s, first sentence: %q, sure %v", name, code, sure)
		}
	}
}

func TestEnglishWithForeignNamesIsEnglish(t *testing.T) {
	for _, text := range []string{
		"Przewodnicząca Agnieszka Żurawska, Václav Dvořáček of Ústí nad Labem and Françoise Lefèvre-Duchêne met Søren Kjærgård in København, where they signed the Øresund accord with Jürgen Großmann.",
		"“La vie est belle, n'est-ce pas?” she said to the crowd of Parisians at the Gare de l'Est, and they answered that she should have come by the Rue du Faubourg.",
		"Reporting by Ignacio Hernández Gutiérrez in Ciudad Juárez and María Fernández Ordóñez in San Cristóbal de las Casas; editing by Joaquín Peña Núñez and Íñigo Álvarez de Toledo.",
		"Lineup: Núñez Pérez, Ordóñez Gutiérrez, Peña Álvarez, Ibáñez Muñoz, Castaño Zúñiga, Benítez Quiñones, Cañizares Ortuño, Yáñez Acuña, Larrañaga Íñiguez, Saldaña Avendaño, Briceño Patiño.",
		"FLOODS CUT ROAD TO NORTH COAST AS RIVER BURSTS BANKS NEAR OLD MILL BRIDGE AND HUNDREDS LEAVE HOMES BEFORE NIGHT FALLS OVER VALLEY TOWNS",
		"Total 14 22 9 31 42 11 Kraków 8 1 0 Łódź 7 3 2 Gdańsk 5 5 1 Wrocław 4 4 4 Poznań 3 2 1 Szczecin 2 1 0 Lublin 1 1 1 Białystok 0 0 0",
	} {
		if code, sure := Of(text); sure && code != "en" {
			t.Errorf("%q is called %s", text, Name(code))
		}
	}
}

func TestShortTextsAreNotTold(t *testing.T) {
	for _, text := range []string{"", "\n", "Oui.", "Bonjour à tous, mes amis.", "12.5 % – 3:0", "!!!", "\xFF\xFE", "日本"} {
		if code, sure := Of(text); code != "" || sure {
			t.Errorf("%q: %q, sure %v", text, code, sure)
		}
	}
}

func TestNames(t *testing.T) {
	for code, want := range map[string]string{"fr": "French", "no": "Norwegian", "zh": "Chinese", "fa": "Persian", "en": "English", "xx": "xx"} {
		if got := Name(code); got != want {
			t.Errorf("%s is %q, want %q", code, got, want)
		}
	}
}

// TestSameTextSameLanguage holds for texts between languages too, where counts are equal.
func TestSameTextSameLanguage(t *testing.T) {
	all := samples(t)
	for _, names := range [][2]string{{"da", "sv"}, {"es", "pt"}, {"cs", "pl"}, {"ru", "uk"}, {"fr", "en"}} {
		text := all[names[0]] + all[names[1]]
		code, sure := Of(text)
		for range 20 {
			if c, s := Of(text); c != code || s != sure {
				t.Fatalf("%v: %q %v and %q %v", names, code, sure, c, s)
			}
		}
	}
}

func FuzzOf(f *testing.F) {
	for _, text := range samples(f) {
		f.Add(text[:min(len(text), 300)])
	}
	f.Fuzz(func(t *testing.T, text string) {
		code, sure := Of(text)
		if sure && (code == "" || Name(code) == "") || !sure && code != "" || !utf8.ValidString(code) {
			t.Errorf("%q, sure %v", code, sure)
		}
	})
}

func BenchmarkOf(b *testing.B) {
	all := samples(b)
	for _, name := range []string{"en", "fr", "zh"} {
		text := strings.Repeat(all[name], 20)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				Of(text)
			}
		})
	}
}
