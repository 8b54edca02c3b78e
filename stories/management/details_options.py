"""What both commands that train models of details are told: what to learn from, and where to."""

from argparse import ArgumentParser
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from django.core.management.base import CommandError

from stories.detection.language_models.crf import DATA
from stories.detection.language_models.detail_models import DETAIL_MODELS
from stories.detection.language_models.detail_training import Sources
from stories.detection.language_models.details import DetailModel
from stories.detection.language_models.labelled import MalformedMark

SENTENCES: Final = DATA.parent / "sentences"
LANGUAGES: Final = tuple(model.language for model in DETAIL_MODELS)


def add_options(parser: ArgumentParser) -> None:
    """The options `--sentences`, `--pages`, `--into` and `--language`."""
    parser.add_argument("--sentences", type=Path, default=SENTENCES, help="passages, one a line")
    parser.add_argument(
        "--pages", type=Path, nargs="*", default=[], help="folders of labelled pages, as well"
    )
    parser.add_argument("--into", type=Path, default=DATA, help="the folder for what is made")
    parser.add_argument(
        "--language", action="append", choices=LANGUAGES, help="may be given twice; or all"
    )


def chosen_models(options: Mapping[str, Any]) -> list[DetailModel]:
    """The models of the languages that were asked for, or all."""
    wanted = options["language"] or LANGUAGES
    return [model for model in DETAIL_MODELS if model.language in wanted]


def chosen_sources(options: Mapping[str, Any]) -> Sources:
    """What to learn from."""
    return Sources(options["sentences"], tuple(options["pages"]))


def tell_all(command: Any, work: Iterable[str], nothing: str) -> None:
    """Do some work and write what is told of it; `CommandError` where it cannot be done.

    With the words `nothing` where nothing is told.
    """
    told = None
    try:
        for told in work:
            command.stdout.write(told)
    except (MalformedMark, OSError) as error:
        raise CommandError(str(error)) from error
    if told is None:
        raise CommandError(nothing)
