"""What the documents promise is there, and what is there is told in the documents."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import get_commands, load_command_class

from home.demo_accounts import DEMO_ACCOUNTS
from stories.publishing.conditions import CONDITIONS
from stories.publishing.traces import TRACES
from tests.architecture.source import ROOT

DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
README = (ROOT / "README.md").read_text("utf-8")
OPERATIONS = (ROOT / "docs" / "operations.md").read_text("utf-8")
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
EXAMPLE = (ROOT / "deploy" / "landfall.env.example").read_text("utf-8")

LINK = re.compile(r"(?<!`)!?\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)
CODE = re.compile(r"```.*?```", re.DOTALL)
TARGET = re.compile(r"^([a-z]+):.*## ", re.MULTILINE)
COMMAND = re.compile(r"manage\.py ([a-z_]+)")
OPTION = re.compile(r"(?<![\w-])--[a-z]+(?:-[a-z]+)*")
VARIABLE = re.compile(r"\b(?:LANDFALL_[A-Z_]+|WEB_CONCURRENCY)\b")
READ = re.compile(r"""\benv\.\w+\(\s*"([A-Z_]+)\"""")
FILE = re.compile(r"`((?:home|stories|tests|deploy|requirements|templates)/[\w./-]+)`")
ROW = re.compile(r"^\| (.+?) \|", re.MULTILINE)

by_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)


def prose(document: Path) -> str:
    """A document without its examples."""
    return CODE.sub("", document.read_text("utf-8"))


def everything() -> str:
    """All documents, one after the other."""
    return "\n".join(document.read_text("utf-8") for document in DOCUMENTS)


def anchors(document: Path) -> set[str]:
    """The addresses of a document's headings, made as GitHub and GitLab make them."""
    headings = (heading.lower() for heading in HEADING.findall(prose(document)))
    return {re.sub(r"[^\w\- ]", "", heading).replace(" ", "-") for heading in headings}


def first_column(text: str, heading: str) -> list[str]:
    """The first cells of the table that follows a row with ``heading`` in its first cell."""
    rows = text.split(f"| {heading} |", 1)[1].split("\n\n", 1)[0]
    return [cell.strip("`") for cell in ROW.findall(rows) if not cell.startswith("---")]


def own_commands() -> set[str]:
    """Commands of ``manage.py`` that are written here."""
    return {name for name, app in get_commands().items() if app in {"home", "stories"}}


def variables_read() -> set[str]:
    """Every variable of the environment that the settings and the server read."""
    settings = (ROOT / "home" / "settings.py").read_text("utf-8")
    server = (ROOT / "gunicorn.conf.py").read_text("utf-8")
    return {f"LANDFALL_{name}" for name in READ.findall(settings)} | set(VARIABLE.findall(server))


def broken_links(document: Path) -> Iterator[str]:
    """Links of a document to files and headings that are not there."""
    for link in LINK.findall(prose(document)):
        if "://" in link:
            continue
        name, _hash, anchor = link.partition("#")
        target = document.parent / name if name else document
        if not target.is_file() or (anchor and anchor not in anchors(target)):
            yield link


@by_document
def test_links_lead_somewhere(document: Path) -> None:
    assert list(broken_links(document)) == []


def test_a_broken_link_is_seen(tmp_path: Path) -> None:
    """A test that could never fail would protect nothing."""
    document = tmp_path / "a.md"
    document.write_text("# One heading\n[a](#one-heading) [b](#other) [c](gone.md)\n", "utf-8")
    assert list(broken_links(document)) == ["#other", "gone.md"]


@by_document
def test_files_named_exist(document: Path) -> None:
    missing = [name for name in FILE.findall(prose(document)) if not (ROOT / name).exists()]
    assert missing == []


def test_every_document_is_reached_from_the_readme() -> None:
    linked = {link.partition("#")[0] for link in LINK.findall(README)}
    assert {str(path.relative_to(ROOT)) for path in DOCUMENTS} - {"README.md"} <= linked


def test_make_knows_every_target_named_and_the_documents_name_every_target() -> None:
    targets = set(TARGET.findall((ROOT / "Makefile").read_text("utf-8"))) | {"help"}
    named = set(re.findall(r"(?:`|^)make ([a-z]+)", everything(), re.MULTILINE))
    assert named == targets


def test_django_knows_every_command_named() -> None:
    assert set(COMMAND.findall(everything())) <= set(get_commands())


def test_operations_lists_every_command_of_ours() -> None:
    told = {COMMAND.search(cell) for cell in first_column(OPERATIONS, "Command")}
    assert {match[1] for match in told if match} == own_commands()


def test_commands_know_every_option_told() -> None:
    """Only lines that call a command of ours; other programs have options of their own."""
    known = {"--verbosity"}
    for name in own_commands():
        parser = load_command_class(get_commands()[name], name).create_parser("manage.py", name)
        known |= {option for action in parser._actions for option in action.option_strings}
    lines = [
        line
        for line in OPERATIONS.splitlines()
        if (match := re.match(r"manage\.py ([a-z_]+)", line)) and match[1] in own_commands()
    ]
    assert lines
    assert {option for line in lines for option in OPTION.findall(line)} <= known


def test_operations_lists_every_variable_that_is_read_and_no_other() -> None:
    assert set(first_column(OPERATIONS, "Variable")) == variables_read()


def test_the_example_of_the_environment_has_every_variable() -> None:
    assert set(VARIABLE.findall(EXAMPLE)) == variables_read()


def test_documents_name_no_variable_that_nobody_reads() -> None:
    assert set(VARIABLE.findall(everything())) <= variables_read()


def test_the_readme_tells_every_trace_in_its_order() -> None:
    assert first_column(README, "Trace") == [name for name, _rows in TRACES]


def test_the_readme_has_every_sign_in_of_the_demo() -> None:
    rows = [f"| `{one.username}` | `{one.password}` | {one.name} " for one in DEMO_ACCOUNTS]
    assert [row for row in rows if row not in README] == []


def test_architecture_tells_every_condition_of_the_gate() -> None:
    told = first_column(ARCHITECTURE, "Condition")
    assert told == [condition.__name__ for condition in CONDITIONS]


def test_architecture_tells_every_room() -> None:
    packages = {path.parent for path in (ROOT / "stories").glob("*/__init__.py")}
    wiring = {"management", "migrations", "templatetags"}
    rooms = {f"stories/{path.name}" for path in packages if path.name not in wiring}
    assert set(first_column(ARCHITECTURE, "Room")) == rooms | {"home"}


def test_pictures_of_the_documents_stay_small() -> None:
    pictures = list((ROOT / "docs" / "images").glob("*"))
    assert pictures
    assert [picture.name for picture in pictures if picture.stat().st_size > 200_000] == []
