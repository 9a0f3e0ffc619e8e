# Each target does its own set-up; `make` alone says what there is. A fresh machine needs Python 3.11+ and make.
PYTHON ?= python3
BIN := .venv/bin
SOURCES := core bot tests
CATALOGUES := $(wildcard locales/*/LC_MESSAGES/*.po)

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1
export PIP_ROOT_USER_ACTION := ignore

.SILENT:
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help chat run demo test check drives bench preview lock clean

help:
	echo 'make chat      talk to the coach in this terminal'
	echo 'make run       the coach on Telegram and Discord (tokens in .env)'
	echo 'make demo      one runner, twelve weeks, as a conversation'
	echo 'make test      the tests (ARGS="-k words" for some)'
	echo 'make check     what a change must pass: format, lint, types, layers, catalogues, tests'
	echo 'make drives    the long seeded runs; FULL=1 for all of them'
	echo 'make bench     how fast it is'
	echo 'make preview   every reply in every language on one page'
	echo 'make messages  bring new texts into the catalogues'
	echo 'make lock      lock the dependencies anew (needs uv)'
	echo 'make clean     remove what make made; pogo.db stays'

chat: .venv/.catalogues
	$(BIN)/pogo chat

run: .venv/.catalogues
	$(BIN)/pogo run

demo: .venv/.catalogues
	folder=$$(mktemp -d); trap 'rm -rf "$$folder"' EXIT; \
	$(BIN)/pogo chat --echo --language en --clock 2026-11-21T18:00+01:00 \
	  --database "sqlite:///$$folder/pogo.db" < deploy/demo.txt

# Bytecode is kept even where the environment forbids it: every worker and every process would compile all of it anew.
PYTEST = PYTHONDONTWRITEBYTECODE= $(BIN)/pytest -n 4 --dist loadfile --no-loadscope-reorder -q

test: .venv/.dev .venv/.catalogues
	$(PYTEST) $(ARGS)

check: .venv/.dev .venv/.catalogues
	$(BIN)/ruff format --check --quiet $(SOURCES) || { echo 'Format: run $(BIN)/ruff format $(SOURCES)'; exit 1; }
	$(BIN)/ruff check --quiet $(SOURCES)
	$(BIN)/mypy --no-error-summary
	told=$$($(BIN)/lint-imports --no-logo) || { echo "$$told"; exit 1; }
	$(PYTEST) --cov --cov-report=
	$(call covered,core/training/*$(comma)core/dialogue/*,100)
	$(call covered,core/*,98)
	$(call covered,bot/*,97)

# Per cent of lines and branches of some files that the tests must reach; what they miss is shown when they do not.
comma := ,
REPORT = $(BIN)/coverage report --include='$(1)' --fail-under=$(2)
covered = $(REPORT) --format=total > /dev/null || { $(REPORT) --skip-covered --show-missing; exit 1; }

drives: .venv/.dev .venv/.catalogues
	POGO_DRIVES=1 $(if $(FULL),POGO_FULL=1) $(BIN)/pytest -q -rP tests/drives $(ARGS)

bench: .venv/.dev .venv/.catalogues
	$(BIN)/python -m tests.bench

preview: .venv/.dev .venv/.catalogues
	$(BIN)/pogo preview build/preview.html

# The locks hold hashes for every Python from 3.11 on, and no addresses.
LOCK = uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header
lock:
	command -v uv > /dev/null || { echo >&2 'make lock needs uv (pip install uv).'; exit 1; }
	$(LOCK) pyproject.toml -o requirements.txt
	$(LOCK) pyproject.toml --extra dev -c requirements.txt -o requirements-dev.txt

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .coverage* htmlcov build *.egg-info
	find core bot tests -name __pycache__ -prune -exec rm -rf {} +
	rm -f locales/*/LC_MESSAGES/*.mo

# What is installed, as stamps: older than what it was made from, it is made again. The locks are whole, so pip
# looks for no more (--no-deps): asked for an extra, it would take a release newer than the locked one and stop.
.venv/.runtime: requirements.txt pyproject.toml
	command -v $(PYTHON) > /dev/null \
	  || { echo >&2 'Pogo needs Python 3.11 or newer and found no $(PYTHON). Another name: make PYTHON=python3.12 ...'; exit 1; }
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo >&2 "Pogo needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) -V 2>&1). Another one: make PYTHON=python3.12 ..."; exit 1; }
	$(PYTHON) -c 'import ensurepip, venv' 2> /dev/null \
	  || { echo >&2 'Python lacks its venv module. On Debian and Ubuntu: apt install python3-venv'; exit 1; }
	echo 'Setting up .venv (once) ...'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -qq --require-hashes --no-deps -r requirements.txt
	$(BIN)/python -m pip install -qq --no-deps --no-build-isolation -e .
	touch $@

.venv/.dev: .venv/.runtime requirements-dev.txt
	echo 'Setting up the tools of development (once) ...'
	$(BIN)/python -m pip install -qq --require-hashes --no-deps -r requirements-dev.txt
	touch $@

.venv/.catalogues: .venv/.runtime $(CATALOGUES)
	$(MAKE) --no-print-directory catalogues
	touch $@

-include locales/catalogues.mk
