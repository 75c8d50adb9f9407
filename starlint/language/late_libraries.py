"""spaCy and textstat imported without those of their parts that starlint never uses, which load when they are used.

spaCy imports its command line, and with it an HTTP client; textstat imports nltk for a dictionary of syllables. While
they are imported, a module stands in for that part. It forwards whatever is asked of it to the part itself, so both
stay whole for every program: https://peps.python.org/pep-0562/. See docs/decisions/0022-cold-start.md.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType


def import_spacy() -> None:
    """Import spaCy; its command line only once somebody uses it."""
    if "spacy" in sys.modules:
        return
    with _standing_in("spacy.cli", "spacy.cli.info") as stand_ins, _no_garbage():
        # spacy/__init__.py takes this one function from its command line
        vars(stand_ins["spacy.cli.info"])["info"] = _info
        import spacy
    vars(spacy).setdefault("cli", stand_ins["spacy.cli"])


def import_textstat() -> None:
    """Import textstat; nltk only once somebody uses it."""
    if "textstat" in sys.modules:
        return
    with _standing_in("nltk"), _no_garbage():
        import textstat  # noqa: F401


def _info(*arguments: object, **options: object) -> object:
    """What `spacy.info` does."""
    from spacy.cli.info import info

    return info(*arguments, **options)  # type: ignore[arg-type]


@contextmanager
def _no_garbage() -> Iterator[None]:
    """Collect no garbage: an import makes very many objects, and they stay."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@contextmanager
def _standing_in(*names: str) -> Iterator[dict[str, ModuleType]]:
    """Modules that forward to those of these names, in the place of those that are not imported yet."""
    stand_ins = {name: _stand_in(name) for name in names}
    absent = {name: module for name, module in stand_ins.items() if name not in sys.modules}
    sys.modules.update(absent)
    try:
        yield stand_ins
    finally:
        for name in absent:
            sys.modules.pop(name, None)


def _stand_in(name: str) -> ModuleType:
    def attribute(attribute_name: str) -> object:
        if attribute_name.startswith("__"):  # the machinery of imports asks for these
            raise AttributeError(attribute_name)
        return getattr(import_module(name), attribute_name)

    module = ModuleType(name)
    vars(module)["__getattr__"] = attribute
    return module
