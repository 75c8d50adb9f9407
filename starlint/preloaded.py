"""What every process that checks stories needs, loaded with this module: the processes are forked after that."""

from __future__ import annotations

from starlint import api, linter  # noqa: F401
from starlint.language import analyse  # noqa: F401
from starlint.language.late_libraries import import_spacy

import_spacy()
