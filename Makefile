PYTHON ?= .venv/bin/python

.PHONY: check test golden

# Everything CI runs: format, lint, types, import contract and tests (tests/test_house.py calls the tools).
check:
	$(PYTHON) -m pytest --cov=pitchcoach --cov-report=term:skip-covered

test:
	$(PYTHON) -m pytest --deselect tests/test_house.py

# Rewrites the expected reports of the examples; read the diff before you keep it.
golden:
	$(PYTHON) -m pytest tests/test_golden.py tests/test_manual.py tests/test_walk.py --rewrite-golden
