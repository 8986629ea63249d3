package archive

import "strings"

// blockNames are the elements that begin and end a paragraph.
var blockNames = names("address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul")

// besides are the elements that hold no text of an article.
var besides = names("audio button canvas datalist dialog embed head iframe input label link map menu meta nav noscript object option script select style svg template textarea title video math")

// roles of elements that hold no text of an article.
var roles = names("navigation complementary banner contentinfo search form dialog alert menu menubar toolbar tablist button note")

// doubtful are elements that hold no text of an article, unless they hold most of the
// page's: there are pages that are one form.
var doubtful = names("aside figcaption footer form header")

// marks are words in the class or the id of an element that is doubtful too.
var marks = []string{"advert", "banner", "breadcrumb", "byline", "caption", "comment", "cookie", "copyright", "disqus", "footer", "gallery", "hidden", "masthead",
	"menu", "metadata", "mostread", "most-read", "navbar", "newsletter", "pagination", "paywall", "popup", "popular", "promo", "recirc", "recommend", "related", "share", "sharing",
	"sidebar", "skip", "social", "sponsor", "subscribe", "taboola", "toolbar", "trending", "widget", "author-bio", "read-more", "tags"}

func names(list string) map[string]bool {
	set := map[string]bool{}
	for name := range strings.FieldsSeq(list) {
		set[name] = true
	}
	return set
}
