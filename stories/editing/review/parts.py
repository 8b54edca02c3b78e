"""The parts of the screen, which the server renders whole or one by one with the same templates."""

from typing import Any, Final

from django.http import HttpRequest
from django.template.loader import render_to_string

# In the order in which a reviewer needs them.
PARTS: Final = tuple(
    (name, f"stories/editing/review_{name}.html")
    for name in (
        "state",
        "bar",
        "people",
        "decisions",
        "checklist",
        "changes",
        "translations",
        "public",
        "comments",
        "verbs",
    )
)


def render_parts(context: dict[str, Any], request: HttpRequest) -> dict[str, str]:
    """Every part by its name, as HTML."""
    return {name: render_to_string(template, context, request) for name, template in PARTS}
