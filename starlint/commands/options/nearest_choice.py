"""An option with a few values, which names the nearest one where it is given another."""

from __future__ import annotations

import click


class NearestChoice(click.Choice[str]):
    """A choice that says which one may be meant."""

    def get_invalid_choice_message(self, value: object, ctx: click.Context | None) -> str:
        """The values there are, and the nearest of them."""
        from difflib import get_close_matches  # late: only a wrong word is compared

        near = get_close_matches(str(value).lower(), map(str, self.choices), n=1, cutoff=0.5)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        return super().get_invalid_choice_message(value, ctx) + hint
