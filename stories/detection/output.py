"""Findings of a text as a program, a terminal and a browser want them.

JSON repeats none of the words; the other two are for whoever has the text anyway.
"""

import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from html import escape
from itertools import accumulate
from typing import Any, Final

from stories.detection.files import ScannedText
from stories.detection.findings import Finding, Severity

# Characters of the text shown before and after the words found.
AROUND: Final = 32
CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
STYLE: Final = """
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 70ch; margin: 2rem auto; padding: 0 1rem;
  color: #1c2529; background: #fff }
.text { white-space: pre-wrap; overflow-wrap: anywhere; border-left: 3px solid #b9c4c9;
  padding-left: 1rem }
mark { color: inherit; padding: 0 .15em; border-radius: .2em }
mark a { color: inherit; text-decoration: none }
mark.must { background: #ffd2cc; border-bottom: 2px solid #a3200d }
mark.should { background: #ffeeb8; border-bottom: 2px dotted #7a5a00 }
li { margin-bottom: .6rem }
"""


def as_json(scanned: ScannedText) -> str:
    """One object on one line: where, what kind, how bad, why and what instead."""
    return json.dumps(
        {
            "file": scanned.name,
            "language": scanned.language,
            "characters": len(scanned.text),
            "findings": [_as_data(finding) for finding in scanned.findings],
        },
        ensure_ascii=False,
    )


def _as_data(finding: Finding) -> dict[str, Any]:
    return {
        "offset": finding.start,
        "end": finding.end,
        "type": finding.entity_type.value,
        "severity": finding.severity.value,
        "reason": finding.reason,
        "suggestion": finding.suggestion,
        "occurrences": [{"offset": e.start, "end": e.end} for e in finding.same_words],
        "together": [_as_data(part) for part in finding.together],
    }


def as_text(scanned: ScannedText) -> Iterator[str]:
    """Lines for a terminal, the worst finding first, each with its line and column."""
    yield f"{visible(scanned.name)}: {count_in_words(scanned.findings)}"
    lines = LineNumbers(scanned.text)
    for finding in scanned.findings:
        for part in finding.apart():
            mark = finding.severity.value if part == finding.apart()[0] else "  with"
            places = ", ".join(lines.at(each.start) for each in part.same_words)
            yield f"  {mark:<7}{places}  {part.entity_type.label}"
            yield f"         {_in_context(scanned.text, part)}"
            yield f"         {part.reason}"
            if part.suggestion:
                yield f"         Instead: {visible(part.suggestion)}"


def count_in_words(findings: Iterable[Finding]) -> str:
    """How many findings there are, and how many of them must be dealt with."""
    severities = [finding.severity for finding in findings]
    if not severities:
        return "nothing found"
    musts = severities.count(Severity.MUST)
    several = "finding" if len(severities) == 1 else "findings"
    return f"{len(severities)} {several}, {musts} of which must be dealt with"


class LineNumbers:
    """Where the lines of a text begin, to say line and column of a place."""

    def __init__(self, text: str) -> None:
        self.starts = list(accumulate((len(line) + 1 for line in text.split("\n")), initial=0))

    def at(self, offset: int) -> str:
        """Line and column, both counted from one."""
        line = bisect_right(self.starts, offset)
        return f"{line}:{offset - self.starts[line - 1] + 1}"


def _in_context(text: str, finding: Finding) -> str:
    """The words found in guillemets, with a little of what stands around them."""
    start, end = max(0, finding.start - AROUND), min(len(text), finding.end + AROUND)
    before, after = text[start : finding.start], text[finding.end : end]
    opening, closing = "…" if start else "", "…" if end < len(text) else ""
    words = f"{opening}{before}«{text[finding.start : finding.end]}»{after}{closing}"
    return visible(" ".join(words.split()))


def visible(words: str) -> str:
    """Words on one line, with nothing in them that could steer a terminal."""
    return "".join(
        character if character.isprintable() else " " if character.isspace() else "\ufffd"
        for character in words
    )


def as_html(texts: Iterable[ScannedText]) -> Iterator[str]:
    """A page of its own, without scripts: each text with its findings marked and listed."""
    yield (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="robots" content="noindex">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>Findings</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>Findings</h1>"
    )
    for number, scanned in enumerate(texts, start=1):
        yield f"<h2>{_printable(scanned.name)}</h2>"
        yield f"<p>{count_in_words(scanned.findings).capitalize()}.</p>"
        yield "<ol>"
        yield from (_item(number, place, each) for place, each in enumerate(scanned.findings, 1))
        yield "</ol>"
        yield f'<div class="text" lang="{scanned.language}">{_marked(scanned, number)}</div>'
    yield "</body>\n</html>"


def _item(number: int, place: int, finding: Finding) -> str:
    told = " ".join(_told(part, f"#w{number}-{place}") for part in finding.apart())
    return f'<li id="f{number}-{place}"><strong>{finding.severity.value}</strong>: {told}</li>'


def _told(part: Finding, link: str) -> str:
    """Kind, reason and wording of one of the findings that are decided together."""
    instead = f" Instead: <q>{_printable(part.suggestion)}</q>." if part.suggestion else ""
    return f'<a href="{link}">{part.entity_type.label}</a>. {_printable(part.reason)}{instead}'


def _marked(scanned: ScannedText, number: int) -> str:
    """The text with a mark around every place of every finding."""
    places = sorted(
        (each.start, each.end, order, finding)
        for order, finding in enumerate(scanned.findings, start=1)
        for each in finding.occurrences
    )
    pieces, at, seen = [], 0, set[int]()
    for start, end, order, finding in places:
        if start < at:
            continue
        first = "" if order in seen else f' id="w{number}-{order}"'
        seen.add(order)
        pieces += [
            _printable(scanned.text[at:start]),
            f'<mark{first} class="{finding.severity.value}"><a href="#f{number}-{order}">',
            _printable(scanned.text[start:end]),
            "</a></mark>",
        ]
        at = end
    return "".join([*pieces, _printable(scanned.text[at:])])


def _printable(words: str) -> str:
    """Words as a page may hold them: escaped, without control characters."""
    return escape(CONTROL.sub("\ufffd", words))
