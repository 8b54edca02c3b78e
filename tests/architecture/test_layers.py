"""The rooms and who may look into which: imports point down only, siblings never meet."""

import ast

import pytest

from tests.architecture.source import Module, modules

LAYERS = {
    "home": 8,
    **dict.fromkeys(
        ("apps", "migrations", "models", "urls", "wagtail_hooks", "management", "templatetags"), 7
    ),
    **dict.fromkeys(("importing", "editing", "reporting"), 6),
    "following": 5,
    **dict.fromkeys(("pages", "reading"), 4),
    "publishing": 3,
    "redaction": 2,
    **dict.fromkeys(("detection", "figures", "people", "consent", "images"), 1),
    "audit": 0,
}
# A consent is given by somebody, so it may know who. Detection is pure, and owns what makes two
# spellings one name: whoever keeps names has to spell their keys and forms in the same way.
NEIGHBOURS = {("consent", "people"), ("people", "detection"), ("consent", "detection")}
PURE = ("detection", "figures")
FRAMEWORKS = {"django", "modelcluster", "modelsearch", "taggit", "treebeard", "wagtail"}
PROGRAM = modules("home", "stories")


def room_of(name: str) -> str | None:
    """The room of a module of ours; the sentence in stories/__init__.py belongs to none."""
    top, _dot, rest = name.partition(".")
    if top == "home":
        return "home"
    return rest.partition(".")[0] or None if top == "stories" else None


def may_import(room: str, other: str) -> bool:
    """Down, at home, or next door where that is agreed."""
    below = LAYERS[other] < LAYERS[room]
    return below or room == other or (room, other) in NEIGHBOURS


def test_there_is_a_program_to_look_at() -> None:
    assert {"home.settings", "stories.publishing.gate"} <= {module.name for module in PROGRAM}


def test_every_module_stands_in_a_room() -> None:
    rooms = {room_of(module.name) for module in PROGRAM} - {None}
    assert rooms <= set(LAYERS), "say in LAYERS which layer a new room belongs to"


def test_imports_point_down_and_siblings_never_meet() -> None:
    upward = {module.name: others for module in PROGRAM if (others := upward_imports(module))}
    assert not upward, f"must not import from there: {upward}"


def upward_imports(module: Module) -> list[str]:
    """The rooms that a module imports from and must not."""
    room = room_of(module.name)
    others = {room_of(name) for name in module.imports} - {None}
    return sorted(other for other in others if room is None or not may_import(room, other))


def test_no_room_imports_the_list_of_models() -> None:
    imports = [(module.name, name) for module in PROGRAM for name in module.imports]
    assert not [each for each in imports if f"{each[1]}.".startswith("stories.models.")]


@pytest.mark.parametrize("room", PURE)
def test_the_core_is_pure(room: str) -> None:
    core = modules(f"stories/{room}")
    impure = {
        (module.name, name)
        for module in core
        for name in module.imports
        if name.partition(".")[0] in FRAMEWORKS
    }
    assert not impure


def test_reading_never_imports_pages() -> None:
    names = [name for module in modules("stories/reading") for name in module.imports]
    assert not [name for name in names if room_of(name) == "pages"]


def test_imports_stand_at_the_top() -> None:
    """A late import hides a circle. Only apps.py has to wait until the models are there."""
    written = [module for module in PROGRAM if module.path.name != "apps.py"]
    late = {module.name: lines for module in written if (lines := late_imports(module))}
    assert not late, f"imports inside a function, in these lines: {late}"


def late_imports(module: Module) -> list[int]:
    """The lines in which a function of a module imports something."""
    return [
        inner.lineno
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for inner in ast.walk(node)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]


def test_the_rule_itself_sees_a_wrong_import() -> None:
    """A test that could never fail would protect nothing."""
    assert not may_import("reading", "pages")
    assert not may_import("people", "consent")
    assert not may_import("detection", "publishing")
    assert may_import("consent", "people")
    assert may_import("editing", "publishing")
