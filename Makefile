# Every target makes or refreshes .venv itself when it needs to. Another Python: make test PYTHON=python3.13

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/pip --disable-pip-version-check install --quiet --constraint constraints.txt
# The soak runs for long and has a target of its own.
BENCHES := $(filter-out bench.__init__ bench.soak,$(subst /,.,$(basename $(sort $(wildcard bench/*.py)))))

.PHONY: setup demo run test chromium lint format screenshots bench soak clean

setup: $(VENV)/.dev

demo: $(VENV)/.runtime
	$(BIN)/steady demo

run: $(VENV)/.runtime
	$(BIN)/steady run

test: lint chromium
	$(BIN)/python -m bench.words
	$(BIN)/python -m pytest -n 2 --dist worksteal -p tests.statements

# The demo's page is tested in it. Another one: make test STEADY_CHROMIUM=/path/to/chrome
chromium:
	@if [ -n "$$STEADY_CHROMIUM" ] || command -v chromium chromium-browser google-chrome >/dev/null; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then apt-get update -q && apt-get install -q -y chromium; \
	else echo "The page's tests need Chromium. As root: apt-get install -y chromium"; exit 1; fi

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/hadolint Dockerfile

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# The README's pictures, from the demo's page.
screenshots: $(VENV)/.dev chromium
	$(BIN)/python -m tools.make_screenshots

bench: $(VENV)/.dev
	@set -e; for module in $(BENCHES); do echo "== $$module"; $(BIN)/python -m $$module; done

soak: $(VENV)/.dev
	$(BIN)/python -m bench.soak

# Leaves .venv, databases and keys alone.
clean:
	rm -rf build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -not -path './$(VENV)/*' -prune -exec rm -rf {} +

$(VENV)/.runtime: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Steady needs Python 3.11 or newer, and $(PYTHON) is $$($(PYTHON) --version 2>&1 || true)."; \
		echo "Name a newer one: make $(MAKECMDGOALS) PYTHON=python3.13"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(PIP) --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.runtime
	$(PIP) --editable '.[dev]'
	@touch $@
