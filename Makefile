# Landfall in a handful of words: `make help` lists them.

PORT ?= 8000
PYTHON ?= python3
ARGS ?=

VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --quiet
UV := $(VENV)/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --custom-compile-command "make lock"
RUNS := $(VENV)/.ready-to-run
WORKS := $(VENV)/.ready-to-work
DEMO := $(CURDIR)/var/demo

# The demo is always the demo, and a check always checks a new site, also on a machine
# whose environment describes a real one.
unexport LANDFALL_ALLOWED_HOSTS LANDFALL_ANYMAIL LANDFALL_BASE_URL LANDFALL_BOUNCE_ADDRESS \
	LANDFALL_CACHE_URL LANDFALL_DATABASE_URL LANDFALL_DATA_DIR LANDFALL_DEBUG \
	LANDFALL_DEFAULT_FROM_EMAIL LANDFALL_EMAIL_URL LANDFALL_HTTPS LANDFALL_IDENTITY_KEYS \
	LANDFALL_LANGUAGE LANDFALL_LANGUAGE_MODELS LANDFALL_MAIL_COOLING_HOURS \
	LANDFALL_ONION_ADDRESS LANDFALL_SEAL_KEY LANDFALL_SECRET_KEY LANDFALL_STATIC_COPY \
	LANDFALL_TIME_ZONE

# $(call step,title,command): run it, and say by its title what failed.
step = @printf '%s\n' '$(1) …'; $(2) || { printf '%s\n' '$(1): failed' >&2; exit 1; }

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup demo reset test check bench eval eval-pictures eval-search messages lock browser

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*# / { printf "make %-13s %s\n", $$1, $$2 }' Makefile

setup: $(WORKS) ## Prepare .venv from the lock files
	@echo "Ready: $(VENV)"

demo: $(RUNS) ## Serve a fictional demo on 127.0.0.1 (PORT=8000); what you do there is kept
	@DJANGO_RUNSERVER_HIDE_WARNING=true LANDFALL_DEBUG=yes LANDFALL_DATA_DIR="$(DEMO)" \
		LANDFALL_BASE_URL="http://127.0.0.1:$(PORT)" $(PY) manage.py demo --port "$(PORT)"

reset: ## Forget the demo's data; the next `make demo` starts over
	@rm -rf "$(DEMO)"
	@echo "The demo's data are gone. Start over with: make demo"

test: $(WORKS) browser ## Run all tests, those of the doors on PostgreSQL too (ARGS="-k gate": some, on SQLite)
	$(PY) -m pytest -n auto --dist worksteal $(ARGS)
	$(if $(ARGS),,$(PY) tests/postgres_server.py $(PY) -m pytest -n auto --dist worksteal -m "doors or postgres")

check: $(WORKS) ## Lint, format, templates, types, migrations, deployment
	$(call step,Lint,$(PY) -m ruff check .)
	$(call step,Format,$(PY) -m ruff format --check .)
	$(call step,Templates,find templates -name '*.html' -exec $(VENV)/bin/djade --check --target-version 5.2 {} +)
	$(call step,Types,$(PY) -m mypy)
	$(call step,Migrations,$(PY) tests/production.py makemigrations --check --dry-run)
	$(call step,Deployment,$(PY) tests/production.py check --deploy --fail-level WARNING)

bench: $(WORKS) ## Measure scanning, the gate and the public pages
	$(PY) -m pytest tests/benchmarks -n 0 -s $(ARGS)

eval: $(WORKS) ## Measure what the detector finds and misses, and write docs/detection.md
	$(PY) -m tests.evaluation $(ARGS)

eval-pictures: $(WORKS) ## Measure which faces and letters are proposed, and write docs/pictures-suggestions.md
	$(PY) -m tests.evaluation.pictures $(ARGS)

eval-search: $(WORKS) ## Ask the judged questions of readers' search, and write docs/search.md
	$(PY) -m tests.reading.search

messages: $(WORKS) ## Gather the words to translate into home/locale, and make them ready to run
	$(PY) -m tests.catalogues

lock: $(WORKS) ## Resolve requirements/*.in anew and write the lock files (UPGRADE=--upgrade)
	@$(PIP) install uv
	@cd requirements && for name in base languages mail pictures postgres redis dev; do \
		../$(UV) $(UPGRADE) $$name.in --output-file $$name.txt || exit 1; done

# Only where nobody has to be asked; everywhere else the tests say how to install it.
browser:
	@command -v chromium-headless-shell >/dev/null 2>&1 || command -v chromium >/dev/null 2>&1 || \
		[ "$$(id -u)" -ne 0 ] || \
		! command -v apt-get >/dev/null 2>&1 || \
		{ echo "Installing chromium for the tests …"; \
		apt-get install --yes --no-install-recommends chromium >/dev/null </dev/null; } || \
		echo "Chromium could not be installed; the tests which need it will be skipped."

$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "Landfall needs Python 3.11 or newer as '$(PYTHON)'." \
		"Name another with: make PYTHON=python3.12 …" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "This Python cannot make a virtual environment." \
		"On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(RUNS): requirements/base.txt requirements/languages.txt requirements/pictures.txt | $(PY)
	@echo "Installing what Landfall needs into $(VENV) …"
	@$(PIP) install --require-hashes --requirement requirements/base.txt \
		--requirement requirements/languages.txt --requirement requirements/pictures.txt
	@touch $@

$(WORKS): requirements/dev.txt | $(PY)
	@echo "Installing what Landfall and its tests need into $(VENV) …"
	@$(PIP) install --require-hashes --requirement requirements/dev.txt
	@touch $@ $(RUNS)
