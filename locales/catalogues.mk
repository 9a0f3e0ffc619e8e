# Included by the Makefile. `catalogues` compiles what is translated; `messages` brings the
# texts of the sources into every language's catalogue, where a new one waits untranslated.
PYTHON_HERE = .venv/bin/python
PYBABEL = .venv/bin/pybabel

.PHONY: catalogues messages
catalogues:
	$(PYTHON_HERE) -m core.text.catalogues

messages:
	$(PYBABEL) -q extract -F locales/babel.cfg --no-default-keywords -k say:1 -k count:1,2 -k sense:1c,2 \
	  --no-location --sort-output --no-wrap --omit-header -o locales/pogo.pot .
	$(PYBABEL) -q update -D pogo -i locales/pogo.pot -d locales \
	  --no-fuzzy-matching --ignore-obsolete --no-wrap --ignore-pot-creation-date
