# Everything a person types here. Each target sets itself up; once set up, that takes no time.
# `make help` lists them. `make PYTHON=/path/to/python3.12 serve` chooses the Python of all environments (3.11.5 to 3.13).

VENV := .venv
BIN := $(VENV)/bin
RUNS := -c 'import sys; sys.exit(not (3, 11, 5) <= sys.version_info[:3] < (3, 14))'
# The first of these that the guide runs on; python3 when none does, so that setup_env.py says what is wrong.
PYTHON ?= $(shell for name in $(BIN)/python python3 python3.13 python3.12 python3.11 python; do \
	if "$$name" $(RUNS) 2>/dev/null; then echo "$$name"; exit; fi; done; echo python3)
COMPILE = $(BIN)/uv pip compile --quiet --universal --python-version 3.11.5 --generate-hashes \
	--no-emit-index-url --no-header $(if $(UPGRADE),--upgrade)
# Tests of one file stay together, because they share what is slow to make; the files run on all cores.
PARALLEL := --numprocesses auto --dist loadfile
HOST := 127.0.0.1
PORT := 8000

# Material for MkDocs prints a banner about MkDocs 2 that is no news here: requirements.in stays below it.
export NO_MKDOCS_2_WARNING := 1
# The browser of the tests is an installed one; no package downloads its own.
export PUPPETEER_SKIP_DOWNLOAD := 1
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD := 1

.DEFAULT_GOAL := help
.PHONY: help serve build check unit test links test-examples prove bench bench-practice lighthouse lock \
	setup setup-test clean

help:  ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-15s %s\n", $$1, $$2 }' Makefile

serve: setup  ## check the content, then show the site at http://127.0.0.1:8000/, following every saved file
	@$(BIN)/python -m scripts.check
	@$(BIN)/python -m scripts.serve --host $(HOST) --port $(PORT)

check: setup  ## check the content: every problem with its file and line
	@$(BIN)/python -m scripts.check

build: check  ## build the site into site/
	@$(BIN)/mkdocs build --strict

links: setup-test  ## build, then check every internal link and anchor of the built site
	@$(BIN)/python -m scripts.links

unit: setup-test  ## what needs no browser: content, style, types, unit tests, code samples
	$(BIN)/python -m scripts.check
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	npm run --silent typecheck
	npm test --silent
	$(BIN)/pytest $(PARALLEL) --ignore=tests/site --ignore=tests/browser --ignore=tests/heavy tests

test: unit  ## what a change must pass, without the big tools of test-examples
	$(BIN)/pytest $(PARALLEL) tests/site tests/browser

test-examples:  ## the examples that need frameworks, Spark, Airflow or R: several GB, once
	@"$(PYTHON)" -m scripts.examples

prove: setup-test  ## run the examples of tools and record what that proved (TESTS="tests/examples/test_a.py": these)
	@$(BIN)/python -m scripts.prove $(TESTS)

bench-practice: setup-test  ## what practice transfers, and how fast it responds, at 450 and at 5,000 questions
	@$(BIN)/python -m scripts.bench_practice

bench: setup-test  ## how long builds take, against the same pages without items and against mkdocs-quiz
	@$(BIN)/python -m scripts.bench

lighthouse: setup-test  ## Lighthouse on the home page and a lesson, median of three runs
	@$(BIN)/python -m scripts.lighthouse

lock: setup-test  ## compile the locked requirements from the .in files (UPGRADE=1: to the newest versions)
	$(COMPILE) requirements.in -o requirements.txt
	$(COMPILE) --fork-strategy fewest -c requirements.txt requirements-dev.in -o requirements-dev.txt
	$(COMPILE) --fork-strategy fewest requirements-examples.in -o requirements-examples.txt
	$(COMPILE) --fork-strategy fewest requirements-airflow.in -o requirements-airflow.txt

setup:
	@"$(PYTHON)" scripts/setup_env.py site

setup-test:
	@"$(PYTHON)" scripts/setup_env.py test
	@$(BIN)/python -m scripts.setup_tools

clean:  ## remove what was built, but neither environments nor node_modules
	rm -rf build site .mypy_cache .ruff_cache .pytest_cache
