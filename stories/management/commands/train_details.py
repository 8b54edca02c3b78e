"""``manage.py train_details``: learn anew, from labelled passages, which words narrow down."""

from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError

from stories.detection.language_models import table_english
from stories.detection.language_models.detail_training import measure_all, train_all
from stories.detection.language_models.training import FIGURES
from stories.management.details_options import (
    add_options,
    chosen_models,
    chosen_sources,
    tell_all,
)

NOTHING_TO_LEARN: Final = "No passages to learn from in {folder}."
NO_SOURCES: Final = "Say with --vectors and --frequencies what to make tables from."


class Command(BaseCommand):
    help = (
        "Train the models of details on the labelled passages; takes some ten minutes. With "
        "--measure learn without a fifth of the passages, measure on that fifth, keep no model."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        add_options(parser)
        steps = parser.add_mutually_exclusive_group()
        steps.add_argument("--measure", action="store_true", help="only measure")
        steps.add_argument("--tables", action="store_true", help="make the tables of words")
        parser.add_argument("--vectors", type=Path, help="for --tables: vocab of the English model")
        parser.add_argument("--frequencies", type=Path, help="for --tables: data of wordfreq")

    def handle(self, *args: Any, **options: Any) -> None:
        work = _tables(options) if options["tables"] else _models(options)
        try:
            tell_all(self, work, NOTHING_TO_LEARN.format(folder=options["sentences"]))
        except ImportError as error:
            raise CommandError(str(error)) from error


def _models(options: dict[str, Any]) -> Iterator[str]:
    models = chosen_models(options)
    for model in models:
        if absent := model.missing_packages():
            raise CommandError(f"{model.title} wants packages that are not here: {absent}")
    if options["measure"]:
        return measure_all(models, chosen_sources(options), options["into"] / FIGURES)
    return train_all(models, chosen_sources(options), options["into"])


def _tables(options: dict[str, Any]) -> Iterator[str]:
    if not (options["vectors"] and options["frequencies"]):
        raise CommandError(NO_SOURCES)
    return table_english.write(options["vectors"], options["frequencies"], options["into"])
