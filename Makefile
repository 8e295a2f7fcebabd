# Every target explains itself: make help

export CGO_ENABLED := 0
GO    ?= go
DATA  ?= data
BIN   := bin/duban

.PHONY: help build run test lint bench soak clean

help: ## show this list
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

build: ## build the one binary, bin/duban
	@command -v $(GO) >/dev/null || { echo "Go 1.26.8 or later is needed: see go.mod" >&2; exit 1; }
	@test -x $(BIN) || echo "building (the first time compiles the embedded engine: some minutes) …"
	@$(GO) build -o $(BIN) ./cmd/duban

run: build ## start everything in one process; on an empty DATA directory with a demo bank
	@$(BIN) serve --data $(DATA) --demo

test: ## vet and test everything that must never break
	@$(GO) vet ./...
	@$(GO) test -count=1 -timeout 20m ./...

bench: ## the numbers: commands per second, latencies, memory
	@$(GO) test -run '^$$' -bench . -benchtime 1s ./...

soak: build ## the long proofs: the journey with kill -9 at many points
	@$(GO) test -count=1 -timeout 60m -tags soak ./e2e/...

clean: ## remove what was built (the data directory stays)
	@rm -rf bin
