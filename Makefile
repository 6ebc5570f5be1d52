# Briefing. `make briefing` builds today's episode, `make test` runs the tests; `make help` lists the rest.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: help briefing setup test lint types imports docs docs-check wheel bench check clean

help:
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "%-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

briefing: setup ## build and publish today's briefing; where no feed answers, the sample day
	@$(BIN)/briefing build || { code=$$?; \
	  if [ $$code -ne 3 ] || [ -e public/feed.xml ]; then exit $$code; fi; \
	  echo; echo "There is no news to be had here, and nothing has been published yet, so here is the sample day:"; \
	  $(BIN)/briefing build --sample && \
	  echo "Listen to it: open public-sample/index.html, or run $(BIN)/briefing serve public-sample"; }

setup: $(READY) ## make the virtual environment

$(READY): pyproject.toml
	@echo "Setting up $(VENV) (once; it downloads about 200 MB) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

test: setup ## run every test that needs no download
	$(BIN)/python -m pytest

lint: setup ## style and mistakes
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: setup ## types, strictly
	$(BIN)/mypy

imports: setup ## who may import whom
	$(BIN)/lint-imports

docs: setup ## write the generated pages of docs/
	$(BIN)/python docs/generate.py

docs-check: setup ## are the generated pages what the code says?
	$(BIN)/python docs/generate.py --check

wheel: setup ## build the wheel, install it elsewhere, build the sample day from it
	sh tests/wheel.sh $(PYTHON)

bench: setup ## benchmarks, as a table
	$(BIN)/python tests/bench/run.py

check: test lint types imports docs-check wheel ## everything CI checks

clean: ## remove what was made, but nothing that was published
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
