"""`python -m tests.evaluation.pictures`: measure the suggestions and write their document anew.

Without the photographs, see `tests/evaluation/pictures/sources.py`, only letters are measured;
`--letters` and `--faces` measure one of both.
"""

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from tests.evaluation.pictures import faces, letters
from tests.evaluation.pictures.sources import NoPictures

DOCUMENT: Final = Path(__file__).resolve().parents[3] / "docs" / "pictures-suggestions.md"
LANGUAGE_WORDS: Final = {"en": "English", "ko": "Korean", "ja": "Japanese"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what was asked for; 1 when there are no photographs."""
    parser = argparse.ArgumentParser("python -m tests.evaluation.pictures", description=__doc__)
    parser.add_argument("--letters", action="store_true", help="letters only")
    parser.add_argument("--faces", action="store_true", help="faces only")
    options = parser.parse_args(arguments)
    status = 0
    if options.letters or not options.faces:
        put("letters", letter_table())
    if options.faces or not options.letters:
        try:
            put("faces", face_table())
            put("nothing written", false_table())
        except NoPictures as error:
            sys.stderr.write(f"{error}\n")
            status = 1
    return status


def face_table() -> Iterable[str]:
    """Faces found, form by form."""
    yield "| Form | Faces found | of | False proposals for each picture |"
    yield "| --- | --- | --- | --- |"
    for row in faces.measure():
        share = row.false / row.pictures
        yield f"| {row.form} | {row.found} | {row.there} | {share:.2f} |"


def letter_table() -> Iterable[str]:
    """Letters read, form by form."""
    yield "| Form | Language | Characters read | Names read | Lines proposed |"
    yield "| --- | --- | --- | --- | --- |"
    for row in letters.measure():
        places = "not measured" if row.covered is None else f"{row.covered} of {row.lines_there}"
        yield (
            f"| {row.form} | {LANGUAGE_WORDS[row.language]} | {row.characters:.0%} "
            f"| {row.names} of {row.names_there} | {places} |"
        )


def false_table() -> Iterable[str]:
    """Lines proposed where nothing is written."""
    yield "| Picture | Lines read | Lines of ink |"
    yield "| --- | --- | --- |"
    for name, read, ink in letters.false_lines():
        yield f"| {name} | {read} | {ink} |"


def put(name: str, rows: Iterable[str]) -> None:
    """Show each row as soon as it is measured, and put all of them between their markers."""
    lines = []
    for row in rows:
        sys.stdout.write(f"{row}\n")
        sys.stdout.flush()
        lines.append(row)
    begin, end = f"<!-- begin: {name} -->", f"<!-- end: {name} -->"
    text = DOCUMENT.read_text("utf-8")
    before, rest = text.split(begin)
    table = "\n".join(lines)
    DOCUMENT.write_text(f"{before}{begin}\n{table}\n{end}{rest.split(end)[1]}", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
