package text

import (
	_ "embed"
	"sync"

	"github.com/jdkato/prose/v3/tag"
)

//go:generate go run generate.go

// englishModel is the model of the tagger's module without the features that hardly
// ever decide in news: see generate.go. A model costs more to load than an article to read.
//
//go:embed english.model
var englishModel []byte

// tagger is the tagger with its model, which is read once in a process.
var tagger = sync.OnceValue(func() *tag.Tagger {
	t, err := tag.FromBytes(englishModel)
	if err != nil {
		panic("text: the tagger's model: " + err.Error()) // it is part of the program, and tests have read it
	}
	return t
})

// Preload reads the tagger's model, which the first call of Tag needs, so that
// this can go on beside other work. It may be called in a goroutine, any number of
// times.
func Preload() { tagger() }
