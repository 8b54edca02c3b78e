"""Modules and functions stay short, templates exist, and no model is forgotten."""

import ast
import importlib
import re
from collections.abc import Iterator

from django.apps import apps
from django.template import TemplateDoesNotExist
from django.template.loader import get_template

from stories import models
from tests.architecture.source import modules

LONGEST_MODULE = 220
LONGEST_FUNCTION = 40
TEMPLATE = re.compile(r"\w[\w./-]*\.(html|txt|xml)")  # an address begins with a slash
PROGRAM = modules("home", "stories")
WRITTEN = [module for module in PROGRAM if ".migrations." not in module.name]


def test_a_module_fits_in_the_head() -> None:
    lengths = {module.name: len(module.text.splitlines()) for module in WRITTEN}
    assert "stories.publishing.gate" in lengths
    assert not {name: lines for name, lines in lengths.items() if lines >= LONGEST_MODULE}


def test_a_function_fits_on_a_page() -> None:
    lengths = [
        (module.name, node.name, (node.end_lineno or 0) - node.lineno + 1)
        for module in WRITTEN
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert ("stories.publishing.gate", "find_blockers") in {each[:2] for each in lengths}
    assert not [each for each in lengths if each[2] > LONGEST_FUNCTION]


def test_every_template_named_exists() -> None:
    """Names in Python only; what templates include is found when they are rendered."""
    named = {name: module.name for module in WRITTEN for name in template_names(module.tree)}
    assert "stories/editing/protection_panel.html" in named
    assert not {name: where for name, where in named.items() if is_missing(name)}


def is_missing(template: str) -> bool:
    """Whether there is no template of a name."""
    try:
        get_template(template)
    except TemplateDoesNotExist:
        return True
    return False


def template_names(tree: ast.Module) -> Iterator[str]:
    """Whole names of templates; a piece of an f-string is none."""
    joined = (node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr))
    pieces = {id(value) for node in joined for value in node.values}
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) and id(node) not in pieces else None
        if isinstance(text, str) and "/" in text and TEMPLATE.fullmatch(text):
            yield text


def test_every_model_is_imported_where_django_looks() -> None:
    for module in PROGRAM:
        importlib.import_module(module.name)
    named = {
        model.__name__
        for model in apps.get_app_config("stories").get_models()
        if model.__module__.startswith("stories.")
    }
    assert named <= set(models.__all__)


def test_the_list_of_models_names_what_is_there() -> None:
    assert list(models.__all__) == sorted(set(models.__all__))
    assert all(hasattr(models, name) for name in models.__all__)
