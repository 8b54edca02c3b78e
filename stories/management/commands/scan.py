"""``manage.py scan [FILE…|-]``: what in a text may give somebody away, without the site.

It needs neither settings nor a database: `manage.py` starts it before either is read.
"""

import io
import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError

from stories.detection.files import LANGUAGES, FileUnreadable, ScannedText, decode, scan_text
from stories.detection.findings import Severity
from stories.detection.language_models.registry import status
from stories.detection.output import as_html, as_json, as_text, count_in_words, visible

STANDARD_INPUT: Final = "-"
# From here on progress is told also where nobody seems to watch.
MANY: Final = 10
FAILED: Final = 3


class Command(BaseCommand):
    help = "Say what in a text may give somebody away. Knows no protected terms, changes nothing."
    requires_system_checks = []

    def run_from_argv(self, argv: list[str]) -> None:
        """Files and pipes get UTF-8; a terminal gets what it can show, and never an error."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                encoding = None if stream.isatty() else "utf-8"
                stream.reconfigure(encoding=encoding, errors="backslashreplace")
        super().run_from_argv(argv)

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="*", metavar="FILE", help="text in UTF-8; - for a pipe")
        parser.add_argument("--language", choices=LANGUAGES, help="otherwise guessed by letters")
        parser.add_argument("--format", choices=("text", "json", "html"), default="text")
        parser.add_argument(
            "--without-models", action="store_true", help="rules only: quicker, sees far less"
        )
        parser.add_argument(
            "--fail-on",
            choices=[severity.value for severity in Severity],
            help=f"end with code {FAILED} when there is a finding as bad as this",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        self.unreadable: list[str] = []
        self.found: list[ScannedText] = []
        names = options["files"] or [STANDARD_INPUT]
        for piece in self._written(self._scanned(names, options), options["format"]):
            self.stdout.write(piece)
        if not options["without_models"]:
            self._tell_what_is_off()
        if self.unreadable:
            told = ", ".join(self.unreadable)
            raise CommandError(f"Not scanned: {told} ({len(self.unreadable)} of {len(names)}).")
        if fails(self.found, options["fail_on"]):
            findings = [finding for each in self.found for finding in each.findings]
            raise CommandError(f"{count_in_words(findings)}.".capitalize(), returncode=FAILED)

    def _tell_what_is_off(self) -> None:
        """Name the language models that would have read along and cannot."""
        languages = {scanned.language for scanned in self.found}
        for model in status():
            if model.language in languages and not model.is_on:
                self.stderr.write(
                    f"{model.finds.capitalize()} were looked for by rules only in "
                    f"{model.language}: the language model is off ({model.why_not})."
                )

    def _written(self, texts: Iterator[ScannedText], style: str) -> Iterable[str]:
        """The output, piece by piece while the files are read."""
        if style == "html":
            return as_html(texts)
        if style == "json":
            return map(as_json, texts)
        return (line for scanned in texts for line in as_text(scanned))

    def _scanned(self, names: list[str], options: dict[str, Any]) -> Iterator[ScannedText]:
        """Each file that can be read, scanned; the others are told and remembered."""
        tells = len(names) > 1 and (self.stderr.isatty() or len(names) >= MANY)
        for number, name in enumerate(names, start=1):
            shown = visible(name)
            if tells:
                self.stderr.write(f"{number} of {len(names)}  {shown}", self.style.NOTICE)
            try:
                text = decode(read(name))
            except (OSError, FileUnreadable) as trouble:
                why = getattr(trouble, "strerror", None) or str(trouble)
                self.stderr.write(f"{shown}: {why}")
                self.unreadable.append(shown)
                continue
            scanned = scan_text(
                shown,
                text,
                options["language"] or "",
                with_language_models=not options["without_models"],
            )
            self.found.append(scanned)
            yield scanned


def read(name: str) -> bytes:
    """The bytes of a file, or of what is piped in."""
    return sys.stdin.buffer.read() if name == STANDARD_INPUT else Path(name).read_bytes()


def fails(texts: Iterable[ScannedText], severity: str | None) -> bool:
    """Whether there is a finding as bad as `severity`: "should" means any."""
    return any(
        severity == Severity.SHOULD or (severity and finding.severity == severity)
        for scanned in texts
        for finding in scanned.findings
    )
