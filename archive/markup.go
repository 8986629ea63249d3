package archive

import (
	"bytes"
	"strings"
)

// markup tells what a file is that begins with "<": its root element does.
func markup(head []byte, extension string) (Form, *Skipped) {
	rest := bytes.TrimLeft(head, bom+" \t\r\n")
	for len(rest) > 0 {
		end := ""
		switch {
		case bytes.HasPrefix(rest, []byte("<?")):
			end = "?>"
		case bytes.HasPrefix(rest, []byte("<!--")):
			end = "-->"
		case bytes.HasPrefix(rest, []byte("<!")):
			if len(rest) >= 14 && strings.EqualFold(string(rest[:14]), "<!doctype html") {
				return HTML, nil
			}
			end = ">"
			if open := bytes.IndexByte(rest, '['); open >= 0 && open < bytes.IndexByte(rest, '>') {
				end = "]>"
			}
		}
		if end == "" {
			break
		}
		_, after, ok := bytes.Cut(rest, []byte(end))
		if !ok {
			break
		}
		rest = bytes.TrimLeft(after, " \t\r\n")
	}
	name := rootName(rest)
	switch strings.ToLower(name) {
	case "nitf":
		return NITF, nil
	case "newsitem", "newsmessage", "newsml":
		return NewsML, nil
	case "html", "head", "body", "title", "meta", "script", "link", "style", "base", "span", "a", "b", "i", "em", "strong", "img", "br":
		return HTML, nil
	}
	switch {
	case blockNames[strings.ToLower(name)], extension == ".html", extension == ".htm", extension == ".xhtml":
		return HTML, nil
	case bytes.HasPrefix(bytes.TrimLeft(head, bom+" \t\r\n"), []byte("<?xml")), extension == ".xml":
		return "", &Skipped{"XML with the root element <" + name + ">, which is none of nitf, newsItem, newsMessage and NewsML"}
	}
	return Text, nil
}

// rootName is the name of the element that begins here, without its prefix.
func rootName(s []byte) string {
	if len(s) == 0 || s[0] != '<' {
		return ""
	}
	s = s[1:min(len(s), 64)]
	if i := bytes.IndexAny(s, " \t\r\n/>"); i >= 0 {
		s = s[:i]
	}
	name := strings.ToValidUTF8(string(s), "")
	if _, local, ok := strings.Cut(name, ":"); ok {
		return local
	}
	return name
}
