STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2
# Executions of each fuzz target. Not a time: when one runs out, go test may call
# an execution that was under way a failure ("context deadline exceeded").
FUZZTIME    = 100000x

.PHONY: build generate test lint golden fuzz bench check

build:
	CGO_ENABLED=0 go build -trimpath -ldflags=-s -o newsclaim ./cmd/newsclaim

# rules/en.bin, the short form of rules/en/*.yaml that the program reads.
generate:
	go generate ./rules

test:
	go test ./...

lint:
	@test -z "$$(gofmt -l .)" || { gofmt -l .; exit 1; }
	go vet ./...
	go run $(STATICCHECK) ./...

# Rewrites what the program prints today in testdata/script. Gold, which is what
# is true, is never rewritten.
golden: generate
	go test ./cmd -update

# Each fuzz target for FUZZTIME.
fuzz:
	@set -e; for p in $$(go list ./...); do \
	  for f in $$(go test -list '^Fuzz' $$p | grep '^Fuzz'); do \
	    echo "$$p $$f"; go test -run '^$$' -fuzz "^$$f$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 1x $$p; \
	  done; \
	done

bench:
	go test -run '^$$' -bench . -benchmem ./...

check: lint test
