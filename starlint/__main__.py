"""`python -m starlint`."""

from starlint.program import main

main()
