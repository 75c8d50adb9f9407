"""`python -m starlint`."""

from starlint.cli import main

main()
