"""``manage.py train_details``: learn anew, from labelled passages, which words narrow down."""

from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError

from stories.detection.language_models import table_english
from stories.detection.language_models.crf import DATA
from stories.detection.language_models.detail_models import DETAIL_MODELS
from stories.detection.language_models.detail_training import Sources, measure_all, train_all
from stories.detection.language_models.labelled import MalformedMark
from stories.detection.language_models.training import FIGURES

SENTENCES: Final = DATA.parent / "sentences"
NOTHING_TO_LEARN: Final = "No passages to learn from in {folder}."
NO_SOURCES: Final = "Say with --vectors and --frequencies what to make tables from."


class Command(BaseCommand):
    help = (
        "Train the models of details on the labelled passages; takes about two minutes. With "
        "--measure learn without a fifth of the passages, measure on that fifth, keep no model."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--sentences", type=Path, default=SENTENCES, help="passages, one a line"
        )
        parser.add_argument(
            "--pages", type=Path, nargs="*", default=[], help="folders of labelled pages, as well"
        )
        parser.add_argument("--into", type=Path, default=DATA, help="the folder for what is made")
        parser.add_argument("--language", action="append", help="en, ko or ja; all when left out")
        steps = parser.add_mutually_exclusive_group()
        steps.add_argument("--measure", action="store_true", help="only measure")
        steps.add_argument("--tables", action="store_true", help="make the tables of words")
        parser.add_argument("--vectors", type=Path, help="for --tables: vocab of the English model")
        parser.add_argument("--frequencies", type=Path, help="for --tables: data of wordfreq")

    def handle(self, *args: Any, **options: Any) -> None:
        told = None
        try:
            for told in _tables(options) if options["tables"] else _models(options):
                self.stdout.write(told)
        except (MalformedMark, ImportError) as error:
            raise CommandError(str(error)) from error
        if told is None:
            raise CommandError(NOTHING_TO_LEARN.format(folder=options["sentences"]))


def _models(options: dict[str, Any]) -> Iterator[str]:
    wanted = options["language"] or [model.language for model in DETAIL_MODELS]
    models = [model for model in DETAIL_MODELS if model.language in wanted]
    for model in models:
        if absent := model.missing_packages():
            raise CommandError(f"{model.title} wants packages that are not here: {absent}")
    sources = Sources(options["sentences"], tuple(options["pages"]))
    if options["measure"]:
        return measure_all(models, sources, options["into"] / FIGURES)
    return train_all(models, sources, options["into"])


def _tables(options: dict[str, Any]) -> Iterator[str]:
    if not (options["vectors"] and options["frequencies"]):
        raise CommandError(NO_SOURCES)
    return table_english.write(options["vectors"], options["frequencies"], options["into"])
