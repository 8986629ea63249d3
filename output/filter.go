package output

import "slices"

// Keep leaves out the claims that want refuses, and what stood there for their
// sake: speakers with no other claim, and references to them. Those that stay keep
// their ids, so that they are the ones of the whole document; its dates stay too.
func (d *Document) Keep(want func(*Claim) bool) {
	kept := map[string]bool{}
	d.Claims = slices.DeleteFunc(d.Claims, func(c Claim) bool {
		kept[c.ID] = want(&c)
		return !kept[c.ID]
	})
	for i := range d.Claims {
		if c := &d.Claims[i]; !kept[c.NestedIn] {
			c.NestedIn = ""
		}
	}
	for i := range d.Speakers {
		s := &d.Speakers[i]
		s.Claims = slices.DeleteFunc(s.Claims, func(id string) bool { return !kept[id] })
	}
	d.Speakers = slices.DeleteFunc(d.Speakers, func(s Speaker) bool { return len(s.Claims) == 0 })
}
