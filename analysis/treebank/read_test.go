package treebank

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

func zipped(t *testing.T, text string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func written(t *testing.T, name string, b []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, b, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestReadUnpacksByTheName(t *testing.T) {
	want := parsed(t, old)
	for name, b := range map[string][]byte{"a.conllu": []byte(old), "a.conllu.gz": zipped(t, old)} {
		got, err := Read(written(t, name, b))
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %v, error %v", name, got, err)
		}
	}
}

func TestReadNamesTheFile(t *testing.T) {
	whole := zipped(t, old)
	for name, c := range map[string]struct {
		file string
		b    []byte
		want string
	}{
		"plain text named gz": {"a.gz", []byte(old), "gzip"},
		"gz cut short":        {"b.gz", whole[:len(whole)-9], "EOF"},
		"bad line":            {"c.conllu", []byte(yes + "1\n"), "line 2: 1 columns"},
		"bad line in gz":      {"d.gz", zipped(t, yes+"1\n"), "line 2: 1 columns"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Read(written(t, c.file, c.b))
			if err == nil || !strings.HasPrefix(err.Error(), "treebank: ") ||
				!strings.Contains(err.Error(), c.file+": ") || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v", err)
			}
		})
	}
}

func TestReadOfNoFileFails(t *testing.T) {
	_, err := Read(filepath.Join(t.TempDir(), "none.conllu"))
	if !errors.Is(err, fs.ErrNotExist) || !strings.HasPrefix(err.Error(), "treebank: ") {
		t.Errorf("error %v", err)
	}
}
