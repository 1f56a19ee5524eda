# Everything a newcomer needs: `make run` and `make test`. `make help` lists the rest.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Python compiles what is imported when it is: compiling all of every package takes as long again as installing it.
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile -c constraints.txt
# What every start imports most of is compiled at once, for where Python keeps nothing that it compiled.
STARTED := gradio pandas numpy chromadb huggingface_hub fastapi pydantic starlette
COMPILE = site=$$($(BIN)/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))') && \
	$(BIN)/python -m compileall -q rag $(addprefix "$$site"/,$(STARTED))
# make run NOTES=/path/to/notes INDEX=/path/to/index HOST=... PORT=8080: only what is written there counts, not a HOST or
# PORT that the shell happens to export. What is not written comes from the settings.
given = $(if $(findstring command,$(origin $(1))),$(2) "$($(1))")

export GRADIO_ANALYTICS_ENABLED := False
export ANONYMIZED_TELEMETRY := False

.PHONY: help install run ingest test check format evals train train-reranker browser clean
.DEFAULT_GOAL := help

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

# The stamps say what was installed from which files; pip runs again only when one of those changes.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Python 3.11 or newer is needed; $(PYTHON) is $$($(PYTHON) --version 2>&1). Set PYTHON=python3.12, say."; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: pyproject.toml constraints.txt | $(BIN)/python
	$(INSTALL) -e .
	@$(COMPILE)
	@touch $@

$(VENV)/installed-dev: pyproject.toml constraints.txt | $(BIN)/python
	$(INSTALL) -e '.[dev,train]'
	@$(COMPILE)
	@touch $(VENV)/installed $@

install: $(VENV)/installed ## Create .venv and install what the page needs

# Exit 1 of ingest.py names notes that could not be read and puts the others in, 2 says that nothing changed.
ingest: $(VENV)/installed ## Read the notes in NOTES (seeds) into the index
	@$(BIN)/python ingest.py --only $(call given,NOTES) $(call given,INDEX,--index); code=$$?; [ $$code -eq 0 ] || [ $$code -eq 2 ]

run: $(VENV)/installed ## Install, read the notes and serve the page on http://127.0.0.1:7860
	@$(BIN)/python ingest.py --only $(call given,NOTES) $(call given,INDEX,--index); [ $$? -le 2 ]
	@exec $(BIN)/python app.py $(call given,INDEX,--index) $(call given,HOST,--host) $(call given,PORT,--port)

# The browser tests drive Chromium, one test reads a scan with Tesseract and one opens a brief in LibreOffice: all three
# come from the system's packages.
browser:
	@missing=""; \
	[ -n "$$CHROMIUM" ] || command -v chromium >/dev/null || command -v google-chrome >/dev/null || missing="$$missing chromium"; \
	command -v tesseract >/dev/null && tesseract --list-langs 2>/dev/null | grep -q '^dan$$' || missing="$$missing tesseract-ocr tesseract-ocr-dan"; \
	command -v soffice >/dev/null || missing="$$missing libreoffice-writer-nogui"; \
	[ -z "$$missing" ] && exit 0; \
	if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	else \
		echo "The tests need these programs:$$missing. On Debian or Ubuntu: sudo apt-get install$$missing"; exit 1; \
	fi

test: $(VENV)/installed-dev browser ## Install what the tests need and run them all
	$(BIN)/python -m pytest -m "not timed" --numprocesses logical --maxprocesses 4 --dist worksteal
	$(BIN)/python -m pytest -m timed

check: $(VENV)/installed-dev ## Format, lint, types and the import contract
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/installed-dev ## Put the code into its format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

evals: $(VENV)/installed-dev ## Ask every evaluation question; print the figures, write evals/results and evals/report.html
	@rm -f evals/results/*.json
	$(BIN)/python -m evals all --final --out evals/results --report evals/report.html

train: $(VENV)/installed-dev ## Retrain the bundled encoder from the texts in rag/data
	$(BIN)/python -m rag.encoders.train

train-reranker: $(VENV)/installed-dev ## Retrain the bundled reranker (some twelve hours)
	$(INSTALL) -e '.[start]'
	$(BIN)/python -m rag.rerankers.train

clean: ## Remove the environment, caches and the index
	rm -rf $(VENV) index .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
