# Set-up is done on the way: .venv is made once, and again when pyproject.toml changes.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
PAGE ?= fixtures/pages/harbour-bridge/page.txt
# Two workers: each loads the word lists once more, so more of them gain little.
JOBS ?= 2
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore

.DELETE_ON_ERROR:
.PHONY: demo test check docs clean

demo: $(READY)  ## Explain a page of the fixtures, then print its article
	@$(BIN)/copydesk explain $(PAGE)
	@echo; echo "------ the article: copydesk clean --format markdown $(PAGE)"; echo
	@$(BIN)/copydesk clean --format markdown $(PAGE)

test: $(READY)  ## Run the tests, the examples in docstrings and the ones in docs/
	@$(BIN)/pytest -n $(JOBS) --dist worksteal -q

check: $(READY)  ## Lint, check types, and check that what is generated is up to date
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python docs/reference/generate.py --check

docs: $(READY)  ## Write the generated reference and the JSON Schema again
	$(BIN)/python docs/reference/generate.py

clean:  ## Take away what the other targets made
	rm -rf .venv .venv-bootstrap .mypy_cache .pytest_cache .ruff_cache .hypothesis

# pip before 25.1 knows no dependency groups; the one that Python 3.11 brings is older.
$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "copydesk needs Python 3.11 or later; try: make $(firstword $(MAKECMDGOALS)) PYTHON=python3.11" >&2; exit 1; }
	@echo "Setting up .venv (once; takes a minute or two) ..."
	@test -x $(BIN)/python && $(BIN)/python -m pip --version >/dev/null 2>&1 || $(MAKE) --no-print-directory venv
	@$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	@$(BIN)/python -m pip install --quiet --editable ".[cli]" --group dev
	@touch $@

# Debian's Python comes without ensurepip unless python3-venv is installed, and refuses to
# install packages for itself; what goes into a folder of ours it lets pass.
.PHONY: venv
venv:
	@rm -rf .venv; $(PYTHON) -m venv .venv >/dev/null 2>&1 || { rm -rf .venv; \
		$(PYTHON) -m pip install --quiet --upgrade --target .venv-bootstrap virtualenv && \
		PYTHONPATH=.venv-bootstrap $(PYTHON) -m virtualenv --quiet .venv && rm -rf .venv-bootstrap; } || \
		{ echo "Cannot make .venv with $(PYTHON): install python3-venv (Debian: apt install python3-venv), then run make again" >&2; exit 1; }
