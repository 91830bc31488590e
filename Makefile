# The commands of this project; `make help` explains them. Needs Python 3.11 or newer, nothing else.
PORT ?= 8000
PYTHON ?= python3
# One more than two cores: a test that waits for a browser or another process leaves its core to the next.
WORKERS ?= 3
BIN = .venv/bin
DEMO = DJANGO_SETTINGS_MODULE=roundtable.settings.demo
MESSAGES = $(patsubst %.po,%.mo,$(wildcard locale/*/LC_MESSAGES/*.po))
POSTGRES ?= postgres://postgres@127.0.0.1:5432/postgres

.DEFAULT_GOAL := help
.PHONY: help setup demo demo-reset run test test-fast lint chromium bench proof messages lint-types lint-rest test-postgres

help:  ## zeigt diese Liste
	@grep -hE '^[a-z-]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 14

.venv/.pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Es braucht Python 3.11 oder neuer (PYTHON=… make …)."; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "Die virtuelle Umgebung fehlt. Unter Debian: apt install python3-venv"; exit 1; }
	@$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	@touch $@

.venv/.run: .venv/.pip pyproject.toml constraints.txt
	@echo "Bibliotheken werden installiert (einmal, etwa eine Minute) …"
	@$(BIN)/python -m pip install --quiet -c constraints.txt --group run
	@touch $@

.venv/.dev: .venv/.run
	@$(BIN)/python -m pip install --quiet -c constraints.txt --group dev
	@touch $@

%.mo: %.po | .venv/.run
	@$(BIN)/pybabel -q compile -i $< -o $@

setup: .venv/.run $(MESSAGES)  ## richtet .venv mit den festgelegten Bibliotheken und die Übersetzungen ein
	@:

demo: .venv/.run $(MESSAGES)  ## richtet alles ein und startet die Demo auf localhost (PORT=8000)
	@$(DEMO) $(BIN)/python manage.py migrate --verbosity 0
	@$(DEMO) $(BIN)/python manage.py sample_data
	@echo
	@echo "  http://localhost:$(PORT)/         Website"
	@echo "  http://localhost:$(PORT)/intern/  Arbeitsbereich"
	@echo
	@echo "  admin@demo.example     Administration      Passwort: runder-tisch"
	@echo "  buero@demo.example     Koordinierungsstelle"
	@echo "  vorstand@demo.example  Vorstand"
	@echo "  mitglied@demo.example  Mitglied"
	@echo
	@$(DEMO) $(BIN)/python manage.py runserver --noreload localhost:$(PORT)

demo-reset:  ## löscht die Daten der Demo; `make demo` legt sie neu an
	@rm -rf var
	@echo "Die Daten der Demo sind gelöscht."

run: .venv/.run $(MESSAGES)  ## startet den Server mit den vorhandenen Daten
	@$(DEMO) $(BIN)/python manage.py runserver --noreload localhost:$(PORT)

# The shell without windows does with half the work of the whole browser; where it is not packaged, that one does.
chromium:
	@for browser in chromium-headless-shell chromium chromium-browser google-chrome; do command -v $$browser >/dev/null && exit 0; done; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then apt-get update -q >/dev/null && \
	  { apt-get install -y -q --no-install-recommends chromium-headless-shell >/dev/null 2>&1 || apt-get install -y -q --no-install-recommends chromium >/dev/null; }; \
	else echo "Für die Browsertests fehlt Chromium: apt install chromium-headless-shell"; exit 1; fi

lint: .venv/.dev $(MESSAGES)  ## prüft Stil, Schichten, Vorlagen und Migrationen
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet .
	@$(MAKE) --no-print-directory --jobs 2 lint-types lint-rest

lint-types:
	@$(BIN)/mypy --no-error-summary

lint-rest:
	@$(BIN)/lint-imports >/dev/null || { $(BIN)/lint-imports; exit 1; }
	@$(BIN)/djlint templates --lint --quiet
	@DJANGO_SETTINGS_MODULE=roundtable.settings.test $(BIN)/python manage.py makemigrations --check --dry-run
	@DJANGO_SETTINGS_MODULE=roundtable.settings.test $(BIN)/python manage.py check --fail-level WARNING

test: lint chromium  ## alles: Prüfungen, Tests, Browsertests; auf PostgreSQL dazu, wenn es antwortet
	@$(BIN)/python -m pytest -q -n $(WORKERS) --dist worksteal
	@$(MAKE) --no-print-directory test-postgres

test-postgres:
	@if $(BIN)/python -c 'import psycopg; psycopg.connect("$(POSTGRES)", connect_timeout=2)' 2>/dev/null; \
	then echo "Auf PostgreSQL:"; DATABASE_URL=$(POSTGRES) $(BIN)/python -m pytest -q -n $(WORKERS) --dist worksteal -m db; \
	else echo "PostgreSQL antwortet nicht: die Tests liefen nur auf SQLite."; fi

test-fast: lint  ## dasselbe ohne Browser, nur SQLite
	@$(BIN)/python -m pytest -q -n $(WORKERS) --dist worksteal -m "not browser"

bench: .venv/.dev  ## misst, Verhältnisse nebeneinander in einem Lauf
	@for file in bench/*.py; do case $$file in */__init__.py) ;; *) DJANGO_SETTINGS_MODULE=roundtable.settings.test $(BIN)/python -m bench.$$(basename $$file .py) || exit 1;; esac; done

proof: .venv/.dev chromium  ## lange Beweise: jede Seite in drei Breiten, hell und dunkel, beide Schreibrichtungen
	@$(BIN)/python -m pytest -q -n $(WORKERS) --dist worksteal -m proof
	@echo "Die Abläufe im Browser, in einem langsamen Netz:"
	@SLOWLY=1 $(BIN)/python -m pytest -q -n $(WORKERS) --dist worksteal -m browser

messages: .venv/.run  ## sammelt die Texte der Oberfläche für die Übersetzung in locale/
	@$(DEMO) $(BIN)/python manage.py collect_texts
	@$(MAKE) --no-print-directory setup
