# Thin names for the usual commands; ./run and ./test do what is needed on a fresh machine.
.PHONY: build headless test lint race fuzz bench

build:
	go build -tags gles -o standpoint .

headless:
	CGO_ENABLED=0 go build -tags headless -o standpoint .

test:
	./test

lint:
	test -z "$$(gofmt -l .)"
	CGO_ENABLED=0 go vet -tags ci ./...
	CGO_ENABLED=0 go run honnef.co/go/tools/cmd/staticcheck@v0.8.2 -tags ci ./...

race:
	go test -race -short -tags ci ./...

# Each fuzz target for FUZZTIME.
FUZZTIME ?= 20s
fuzz:
	.ci/fuzz $(FUZZTIME) ./...

bench:
	CGO_ENABLED=0 go test -tags ci -run '^$$' -bench . -benchmem ./...
