# Everything is done in .venv, which is made by itself from the locks; a second run installs nothing.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
# Compiled code is kept, whatever the shell says: else each of the tests' workers compiles every file of them anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: demo rehearse storm test deep check types coverage format hooks screenshots bench bench-quick docs monday concern proposal pair migration lock

demo: $(READY)  ## rehearse a programme in the browser; PORT=8801 for another port, KEEP=folder to go on another day
	@$(BIN)/python -m sandbox demo --port $(or $(PORT),8800) $(if $(KEEP),--keep "$(KEEP)")

rehearse: $(READY)  ## rehearse a whole year through the bot's own process, and count
	@$(BIN)/python -m sandbox rehearse

storm: $(READY)  ## the tests that kill and break many times; then four rehearsals among 220 kills beside a quiet one; SEED=2
	@$(BIN)/python -m pytest -m storm
	@$(BIN)/python -m sandbox storm --seed $(or $(SEED),1)

test: $(READY)  ## every test but the deep ones and the storms, which it counts
	@$(BIN)/python -m pytest -m "not deep and not storm"

deep: $(READY)  ## the tests that take long on purpose: a storm, many examples, whole years
	@$(BIN)/python -m pytest -m deep

check: $(READY)  ## format, lint, types, architecture, make test, make deep, and a whole year
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	$(MAKE) --jobs=2 types test
	$(MAKE) --jobs=2 deep rehearse

types: $(READY)  ## what mypy says of the types
	$(BIN)/mypy

coverage: $(READY)  ## every test, measured: lines and branches that no test reaches; fails below the floor (slower)
	@$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest
	@$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

format: $(READY)  ## format the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

hooks: $(READY)  ## let Git look at format, lint and architecture before each commit
	@$(BIN)/pre-commit install

screenshots: $(READY)  ## make the pictures of docs/ from the demo itself (needs a Chromium)
	@$(BIN)/python -m tests.screenshots

bench: $(READY)  ## measure everything in docs/performance.md beside its peers, and make the page anew; on a quiet machine
	@$(BIN)/python -m benchmarks --json benchmarks/measured.json
	@$(MAKE) docs

bench-quick: $(READY)  ## the same, small and in one round: does it run, and are the answers right?
	@$(BIN)/python -m benchmarks --quick

docs: $(READY)  ## make the pages and the pictures of documents in docs/ that come from the code
	$(BIN)/python -m tests.diagrams
	$(BIN)/python -m tests.document_pictures

monday: $(READY)  ## play the Monday of docs/monday.md anew, in every language (a minute)
	$(BIN)/python -m tests.monday_page

migration: $(READY)  ## begin the next migration from storage/tables.py: make migration NAME="pauses of a pair"
	@$(BIN)/python -m tests.new_migration "$(NAME)"

concern: $(READY)  ## play the stories of docs/concern.md anew, in every language
	$(BIN)/python -m tests.concern_page

proposal: $(READY)  ## play the stories of docs/proposal.md anew, in every language
	$(BIN)/python -m tests.proposal_page

pair: $(READY)  ## play the stories of docs/pair.md anew, in every language
	$(BIN)/python -m tests.pair_page

lock:  ## work out the locks anew (needs uv)
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --quiet --output-file requirements.lock
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --quiet --output-file requirements-dev.lock
	for peers in benchmarks/peers/*.in; do \
	  uv pip compile "$$peers" --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --quiet --output-file "$${peers%.in}.lock" || exit 1; \
	done

$(READY): requirements-dev.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "mentorbot needs Python 3.11 or newer; try: make PYTHON=python3.12 $(MAKECMDGOALS)")'
	@echo "Making .venv (once, about a minute) ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)
