# Every target explains itself: make help

export CGO_ENABLED := 0
GO    ?= go
DATA  ?= data
BIN   := bin/duban

.PHONY: help build screens no-screens run test test-screens api bench soak clean

# The screens are built where there is Node; without it Go builds with a page that says so.
NODE    := $(shell command -v npm >/dev/null 2>&1 && node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' 2>/dev/null && echo yes)
SCREENS := $(shell find ui/src ui/public ui/index.html ui/vite.config.ts ui/precache.ts -type f -not -name '*.test.ts*' 2>/dev/null)
NPM     := npm --prefix ui --no-fund --no-audit

help: ## show this list
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

build: screens ## build the one binary, bin/duban, with the screens
	@command -v $(GO) >/dev/null || { echo "Go 1.26.8 or later is needed: see go.mod" >&2; exit 1; }
	@test -x $(BIN) || echo "building (the first time compiles the embedded engine: some minutes) …"
	@$(GO) build -o $(BIN) ./cmd/duban

ifeq ($(NODE),yes)
screens: ui/dist/index.html ## build the screens into ui/dist, where there is Node 20 or later
else
screens: no-screens
endif

no-screens:
	@echo "Node 20 or later with npm was not found: the screens are not built" >&2
	@test "$(CI)" != true || { echo "in CI they have to be" >&2; exit 1; }

ui/node_modules/.package-lock.json: ui/package-lock.json
	@cmp -s $< ui/node_modules/.installed || { echo "installing what the screens are made of …" && \
		$(NPM) ci --loglevel=error && cp $< ui/node_modules/.installed; }
	@touch $@

ui/dist/index.html: $(SCREENS) ui/node_modules/.package-lock.json
	@$(NPM) run --silent build -- --logLevel warn
	@touch $@

api: ui/node_modules/.package-lock.json ## after a change of the API: its document and the screens' types of it
	@$(GO) test -count=1 -run TestTheScreensKnowThisDocument ./api -write
	@$(NPM) run --silent api

run: build ## start everything in one process; on an empty DATA directory with a demo bank
	@$(BIN) serve --data $(DATA) --demo

test: ## vet and test everything that must never break
	@$(GO) vet ./...
	@$(GO) test -count=1 -timeout 20m ./...
	@$(MAKE) --no-print-directory test-screens

ifeq ($(NODE),yes)
test-screens: build ## the screens: types, style, units, size, and journeys in a browser
	@cd ui && npm run --silent api:check && npm run --silent types && npm run --silent lint && npm run --silent bpmn && npm run --silent unit && npm run --silent budget && npm run --silent e2e
else
test-screens: no-screens
endif

bench: ## the numbers: commands per second, latencies, memory
	@$(GO) test -run '^$$' -bench . -benchtime 1s ./...

soak: build ## the long proofs: the journey with kill -9 at many points
	@$(GO) test -count=1 -timeout 60m -tags soak ./e2e/...

clean: ## remove what was built (the data directory stays)
	@rm -rf bin ui/dist/assets ui/dist/.vite ui/dist/*.* ui/node_modules
