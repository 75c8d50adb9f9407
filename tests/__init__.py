"""The tests of starlint. No test, and no program that a test starts, touches the cache of whoever runs it."""

from __future__ import annotations

import os
import tempfile

os.environ["STARLINT_NO_CACHE"] = "1"
os.environ["STARLINT_CACHE_DIR"] = os.path.join(tempfile.gettempdir(), "starlint-tests-keep-no-cache")
