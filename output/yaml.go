package output

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// appendYAML writes a wire struct by its yaml tags, which mean what they mean to
// go.yaml.in/yaml, but that a list marked flow has its structs on a line each.
// It is a fraction of that package's work, and an article has one of these to wait for.
func appendYAML(b []byte, d *Document) []byte {
	const claim = 512 // bytes that a claim takes, about
	return yamlFields{}.appendStruct(slices.Grow(b, claim*(len(d.Claims)+2)), reflect.ValueOf(d).Elem(), 0, false)
}

// yamlFields are the fields of the wire structs that were met.
type yamlFields map[reflect.Type][]field

// of is the fields of a struct.
func (y yamlFields) of(t reflect.Type) []field {
	fields, ok := y[t]
	if !ok {
		fields = make([]field, t.NumField())
		for i := range fields {
			fields[i] = fieldOf(t.Field(i))
		}
		y[t] = fields
	}
	return fields
}

// field is a field of a wire struct: what its yaml tag says.
type field struct {
	name                    string
	omitEmpty, flow, inline bool
}

func fieldOf(f reflect.StructField) field {
	name, options, _ := strings.Cut(f.Tag.Get("yaml"), ",")
	out := field{name: name}
	for option := range strings.SplitSeq(options, ",") {
		switch option {
		case "omitempty":
			out.omitEmpty = true
		case "flow":
			out.flow = true
		case "inline":
			out.inline = true
		}
	}
	return out
}

func empty(v reflect.Value) bool {
	if v.Kind() == reflect.Slice {
		return v.Len() == 0
	}
	return v.IsZero()
}

// appendStruct writes the fields of v in block style, a line each, indented by
// indent spaces; the first one not where it follows the dash of a list.
func (y yamlFields) appendStruct(b []byte, v reflect.Value, indent int, dash bool) []byte {
	for i, f := range y.of(v.Type()) {
		value := v.Field(i)
		if f.inline {
			if !value.IsNil() {
				b = y.appendStruct(b, value.Elem(), indent, dash)
				dash = false
			}
			continue
		}
		if f.omitEmpty && empty(value) {
			continue
		}
		if !dash {
			b = appendSpaces(b, indent)
		}
		dash = false
		b = append(append(b, f.name...), ':')
		b = y.appendField(b, value, f.flow, indent)
	}
	return b
}

// appendField writes what stands behind the colon, and the line's end.
func (y yamlFields) appendField(b []byte, v reflect.Value, flow bool, indent int) []byte {
	if v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	switch {
	case v.Kind() == reflect.Struct && flow:
		return append(y.appendFlow(append(b, ' '), v), '\n')
	case v.Kind() == reflect.Struct:
		return y.appendStruct(append(b, '\n'), v, indent+2, false)
	case v.Kind() == reflect.Slice && v.Len() == 0:
		return append(b, " []\n"...)
	case v.Kind() == reflect.Slice && flow && v.Type().Elem().Kind() != reflect.Struct:
		return append(y.appendFlow(append(b, ' '), v), '\n')
	case v.Kind() == reflect.Slice:
		b = append(b, '\n')
		for i := range v.Len() {
			b = append(appendSpaces(b, indent), "- "...)
			item := v.Index(i)
			switch {
			case item.Kind() != reflect.Struct:
				b = append(appendScalar(b, item, false), '\n')
			case flow:
				b = append(y.appendFlow(b, item), '\n')
			default:
				b = y.appendStruct(b, item, indent+2, true)
			}
		}
		return b
	}
	return append(appendScalar(append(b, ' '), v, false), '\n')
}

// appendFlow writes a struct or a list of scalars on one line.
func (y yamlFields) appendFlow(b []byte, v reflect.Value) []byte {
	switch v.Kind() {
	case reflect.Struct:
		b = append(b, '{')
		for i, f := range y.of(v.Type()) {
			if f.omitEmpty && empty(v.Field(i)) {
				continue
			}
			if b[len(b)-1] != '{' {
				b = append(b, ", "...)
			}
			b = append(append(b, f.name...), ": "...)
			b = appendScalar(b, v.Field(i), true)
		}
		return append(b, '}')
	case reflect.Slice:
		b = append(b, '[')
		for i := range v.Len() {
			if i > 0 {
				b = append(b, ", "...)
			}
			b = appendScalar(b, v.Index(i), true)
		}
		return append(b, ']')
	}
	return appendScalar(b, v, true)
}

func appendScalar(b []byte, v reflect.Value, flow bool) []byte {
	switch v.Kind() {
	case reflect.Int:
		return strconv.AppendInt(b, v.Int(), 10)
	case reflect.Bool:
		return strconv.AppendBool(b, v.Bool())
	}
	return appendString(b, v.String(), flow)
}

func appendSpaces(b []byte, n int) []byte {
	for range n {
		b = append(b, ' ')
	}
	return b
}
