# make demo     set everything up, then read the sample story and write its dossier
# make test     set everything up, then run every test
# make lint     formatting, lint, types and the import rule
# make bench    quality and speed, see bench/README.md
# make excerpt  put what the program prints on the sample story into README.md and docs/tour.md
# make lock     resolve the dependencies anew (needs uv and the network)
# make clean    remove what the others made
#
# The first run needs the network, and root or sudo where a Debian package is missing. After that all work offline.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.PHONY: demo test lint bench excerpt lock clean browser

BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input --quiet
LOCKED := install --require-hashes --no-deps
UV := $(shell command -v uv || echo $(BIN)/uv)
RESOLVE := $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --custom-compile-command "make lock"

demo: .venv/ready
	$(BIN)/onrecord demo

test: .venv/ready-for-tests browser
	$(BIN)/python -m pytest $(ARGS)

lint: .venv/ready-for-tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/ready-for-tests
	$(BIN)/python -m bench $(ARGS)

excerpt: .venv/ready
	$(BIN)/python docs/excerpt.py

# What is needed to run: pip of a known version, the build tool, the dependencies, then the package itself.
.venv/ready: requirements-build.lock requirements.lock pyproject.toml
	.ci/python .venv
	$(PIP) $(LOCKED) --requirement requirements-build.lock
	$(PIP) $(LOCKED) --requirement requirements.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	touch $@

.venv/ready-for-tests: .venv/ready requirements-dev.lock
	$(PIP) $(LOCKED) --requirement requirements-dev.lock
	touch $@

# Some tests open the dossier in a real browser.
browser:
	command -v chromium >/dev/null || .ci/debian chromium

lock:
	printf 'editables\nhatchling>=1.27\npip\n' | $(RESOLVE) --output-file requirements-build.lock -
	$(RESOLVE) --constraint requirements-build.lock --output-file requirements.lock pyproject.toml
	$(RESOLVE) --constraint requirements-build.lock --constraint requirements.lock \
		--extra parquet --group dev --output-file requirements-dev.lock pyproject.toml

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist
