"""The JSON Schema of the settings: as committed, and of one mind with what is read.

To write it again, from the root of the repository: ``starlint config --schema > docs/starlint.schema.json``
"""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import tomli

from starlint.errors import ConfigError
from starlint.settings.config import KEYS, layers_of, merged
from starlint.settings.schema import schema
from tests.settings.test_config import EVERYTHING, MISTAKES

COMMITTED = Path(__file__).parent.parent.parent / "docs" / "starlint.schema.json"
UNSEEN = (
    "gone.toml",
    "starlint.toml",
    '"*"',
    "amazn",
    "own.toml",
    "[\n",
    "[z-a]",
    '"gone"',
)  # a schema looks into no file and no label


def valid(text: str) -> bool:
    validator = jsonschema.Draft202012Validator(schema())
    return validator.is_valid(tomli.loads(text))


def test_it_is_a_schema_and_as_committed() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    assert json.loads(COMMITTED.read_text(encoding="utf-8")) == schema()


def test_it_knows_every_key_and_says_what_it_is() -> None:
    properties = schema()["properties"]
    assert tuple(properties) == KEYS
    assert all(entry["description"].endswith(".") for entry in properties.values())


def test_what_is_read_is_valid(tmp_path: Path) -> None:
    (tmp_path / "base.toml").touch()
    (tmp_path / "house").mkdir()
    path = tmp_path / "starlint.toml"
    path.write_text(EVERYTHING)
    merged(layers_of(path))
    assert valid(EVERYTHING)


@pytest.mark.parametrize("text", [text for text, _ in MISTAKES if not any(word in text for word in UNSEEN)])
def test_what_is_refused_is_not_valid(text: str, tmp_path: Path) -> None:
    path = tmp_path / "starlint.toml"
    path.write_text(text)
    with pytest.raises(ConfigError):
        merged(layers_of(path))
    assert not valid(text)
