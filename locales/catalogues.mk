# Included by the Makefile. `catalogues` compiles what is translated; `messages` brings the
# texts of the sources into every language's catalogue, where a new one waits untranslated;
# `language L=fr` begins a language.
PYBABEL = .venv/bin/pybabel -q
EXTRACT = $(PYBABEL) extract -F locales/babel.cfg --no-default-keywords -k say:1 -k count:1,2 -k sense:1c,2 \
  --no-location --sort-output --no-wrap --omit-header -o locales/pogo.pot .

.PHONY: catalogues messages language
catalogues:
	.venv/bin/python -m core.text.catalogues

messages:
	$(EXTRACT)
	$(PYBABEL) update -D pogo -i locales/pogo.pot -d locales \
	  --no-fuzzy-matching --ignore-obsolete --no-wrap --ignore-pot-creation-date

language:
	$(if $(L),,$(error Which language? make language L=fr))
	$(EXTRACT)
	$(PYBABEL) init -D pogo -i locales/pogo.pot -d locales -l $(L) --no-wrap
