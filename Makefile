STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2
# Executions of each fuzz target. Not a time: when one runs out, go test may call
# an execution that was under way a failure ("context deadline exceeded").
FUZZTIME    = 100000x

.PHONY: build generate test lint golden fuzz bench soak check

build:
	CGO_ENABLED=0 go build -trimpath -ldflags=-s -o newsclaim ./cmd/newsclaim

# rules/en.bin, the short form of rules/en/*.yaml that the program reads, and
# text/english.model, the trimmed model of the tagger.
generate:
	go generate ./rules ./text

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

# The tables of BENCHMARKS.md, then the benchmarks of the parts.
bench:
	NEWSCLAIM_BENCH=1 go test -count=1 -v -run '^TestBenchmarks$$' -timeout 30m ./cmd
	go test -run '^$$' -bench . -benchmem ./...

# An archive of 100,000 articles, and fifty kills.
soak:
	NEWSCLAIM_ARCHIVE=100000 go test -count=1 -run '^(TestArchive|TestKilled)$$' -timeout 60m -v ./cmd

check: lint test
