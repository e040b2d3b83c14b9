# Tickwire. `make help` lists the commands; `make start` is all that is needed to try it.
SHELL := /bin/sh
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

export PATH := $(CURDIR)/.node/bin:$(CURDIR)/node_modules/.bin:$(PATH)
export TURBO_TELEMETRY_DISABLED := 1
export SCARF_ANALYTICS := false

# What running needs is a part of what developing needs: either stamp will do for `start`.
all_stamp := node_modules/.installed-all
run_stamp := node_modules/.installed-run
manifests := package.json package-lock.json $(wildcard packages/*/package.json apps/*/package.json bench/package.json)
generator_stamp := packages/codegen/asyncapi/node_modules/.installed
page := apps/web/dist/index.html
page_sources := $(shell find apps/web/src apps/web/index.html packages/client/src -type f 2>/dev/null)

codegen := node packages/codegen/src/main.ts
# A server mostly rests: little room for young garbage, and code compiled by an earlier start, save a quarter of its memory.
server := NODE_COMPILE_CACHE=$(CURDIR)/node_modules/.cache/node node --max-semi-space-size=4 apps/api/src/main.ts
npm_quiet := --no-audit --no-fund --loglevel=error

.PHONY: help ensure-node install start start-ib-sim dev dev-no-debug test test-cov test-browser lint format typecheck \
	crash-test ib-soak e2e-paper generate export-openapi export-asyncapi generate-ws-routers generate-openapi-client generate-asyncapi-types \
	check-generated check-breaking lint-response-models build bench import sample screenshots clean

help: ## List the commands
	@awk 'BEGIN { FS = ":.*## " } /^[a-z0-9-]+:.*## / { printf "  make %-24s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

ensure-node: ## Bring the Node.js the project needs into the checkout, if the machine's is older
	@./scripts/ensure-node.sh

install: ensure-node $(all_stamp) ## Install everything that developing and testing need

$(all_stamp): $(manifests)
	@./scripts/ensure-node.sh
	@echo "Installing packages"
	@npm ci $(npm_quiet)
	@rm -f $(run_stamp) && touch $@

$(run_stamp): $(manifests)
	@./scripts/ensure-node.sh
	@echo "Installing what running needs"
	@npm ci $(npm_quiet) --omit=dev -w @tickwire/api -w @tickwire/web -w @tickwire/cli
	@touch $@

# What was installed for development is brought up to date, never cut down.
.PHONY: run-packages
run-packages:
	@$(MAKE) -s $(if $(wildcard $(all_stamp)),$(all_stamp),$(run_stamp))

$(page): $(page_sources) apps/web/package.json
	@echo "Building the page"
	@cd apps/web && vite build --logLevel warn
	@touch $@

start: ensure-node run-packages ## Start everything on http://127.0.0.1:8000
	@$(MAKE) -s $(page)
	@exec env $(server)

start-ib-sim: ensure-node run-packages ## The same against a simulated Interactive Brokers: everything but the money
	@$(MAKE) -s $(page)
	@exec env NODE_COMPILE_CACHE=$(CURDIR)/node_modules/.cache/node node scripts/start-ib-sim.ts

dev: install $(generator_stamp) ## Start for development: page with hot reload, server and generated code follow every change, inspector open
	@node scripts/dev.ts --inspect

dev-no-debug: install $(generator_stamp) ## The same without the inspector
	@node scripts/dev.ts

import: ensure-node run-packages ## Import prices: make import FILE=prices.csv SYMBOL=SPX [TZ=America/New_York] [TYPE=index] [CURRENCY=USD]
	@test -n "$(FILE)" -a -n "$(SYMBOL)" || { echo "Usage: make import FILE=prices.csv SYMBOL=SPX [TZ=America/New_York] [TYPE=index] [CURRENCY=USD]"; exit 2; }
	@node apps/cli/src/main.ts import "$(FILE)" --symbol "$(SYMBOL)" $(if $(TZ),--tz "$(TZ)") $(if $(TYPE),--type "$(TYPE)") $(if $(CURRENCY),--currency "$(CURRENCY)")

sample: ensure-node run-packages ## Bring the daily S&P 500 from 2000 to 2020 here as SPX, to chart and to replay
	@node scripts/import-sample.ts

test: install ## Run every test but those in a browser
	@turbo run test --continue --output-logs=errors-only
	@node scripts/count-tests.ts

test-cov: install ## The same with coverage
	@turbo run test --continue --output-logs=errors-only -- --coverage
	@node scripts/count-tests.ts

test-browser: install $(page) ## Run the browser tests (needs Chromium: apt-get install chromium)
	@turbo run test:browser --continue --concurrency=1
	@node scripts/count-tests.ts

typecheck: install ## Check the types
	@turbo run typecheck --continue --output-logs=errors-only

crash-test: install ## Kill the server under load, 50 times or ROUNDS=..., and check that nothing is lost
	@cd apps/api && ROUNDS=$(or $(ROUNDS),50) vitest run src/crash-tests/crash.test.ts

ib-soak: install ## Trade through everything TWS does to people, hours of simulated time long: make ib-soak [SEEDS=20] [HOURS=24]
	@cd packages/broker-ib && SEEDS=$(or $(SEEDS),20) SEED=$(or $(SEED),1) HOURS=$(or $(HOURS),24) vitest run src/soak/soak.test.ts

e2e-paper: install ## Show the acceptance list on your paper account: make e2e-paper [TWS_HOST=127.0.0.1] [TWS_PORT=7497] [TWS_CLIENT_ID=77]
	@TWS_HOST="$(TWS_HOST)" TWS_PORT="$(TWS_PORT)" TWS_CLIENT_ID="$(TWS_CLIENT_ID)" node packages/broker-ib/src/e2e-paper/main.ts

lint: install ## Check style, the import floors and the formatting
	@oxlint --deny-warnings
	@prettier --check --log-level warn .

format: install ## Format everything
	@oxlint --fix --quiet
	@prettier --write --log-level warn .

lint-response-models: install ## Check that every route declares every response
	@$(codegen) lint-response-models

$(generator_stamp): packages/codegen/asyncapi/package-lock.json
	@echo "Installing the AsyncAPI generator (once)"
	@cd packages/codegen/asyncapi && npm ci $(npm_quiet)
	@touch $@

generate: install $(generator_stamp) ## Generate specs, routers, client, docs and contract tests from the contract
	@$(codegen) all

export-openapi: install ## Write specs/openapi.json, without a server
	@$(codegen) export-openapi

export-asyncapi: install ## Write specs/asyncapi.json, without a server
	@$(codegen) export-asyncapi

generate-ws-routers: install ## Generate the server's WebSocket routers
	@$(codegen) ws-routers

generate-openapi-client: install ## Generate the client's REST types and operations
	@$(codegen) openapi-client

generate-asyncapi-types: install $(generator_stamp) ## Generate the client's WebSocket types
	@$(codegen) asyncapi-types

check-generated: install $(generator_stamp) ## Fail if anything generated differs from the contract
	@$(codegen) check-generated

check-breaking: install ## Fail if the contract breaks clients of the last release
	@$(codegen) check-breaking

build: install $(page) ## Build the client package and the page
	@turbo run build --output-logs=errors-only

bench: install $(page) ## Measure every speed claim and print the tables
	@node bench/src/main.ts

screenshots: install $(page) ## Take the README's pictures from the running app (needs Chromium)
	@node scripts/screenshots.ts

clean: ## Remove everything that was installed or built; imported data stays
	@rm -rf node_modules packages/*/node_modules apps/*/node_modules packages/codegen/asyncapi/node_modules \
		packages/*/dist apps/*/dist .turbo packages/*/.turbo apps/*/.turbo coverage packages/*/coverage apps/*/coverage \
		packages/*/reports apps/*/reports bench/reports bench/.turbo .node
