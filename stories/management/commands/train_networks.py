"""``manage.py train_networks``: learn anew the networks of the models of details; wants PyTorch."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError

from stories.detection.language_models.network_training import train_networks, write_vectors
from stories.management.details_options import (
    add_options,
    chosen_models,
    chosen_sources,
    tell_all,
)

NOTHING_DONE: Final = (
    "Nothing was made: English wants --published, and the Japanese vectors want --ginza."
)
NO_LIBRARY: Final = (
    "{missing} is not installed. To learn, the networks want PyTorch and, for English, "
    "safetensors: pip install torch safetensors."
)


class Command(BaseCommand):
    help = (
        "Train the networks of the models of details on the labelled passages; wants PyTorch, and "
        "takes about an hour. With --tables make the vectors of words first."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        add_options(parser)
        parser.add_argument("--published", type=Path, help="folder of the published transformer")
        parser.add_argument("--tables", action="store_true", help="make the vectors of words")
        parser.add_argument("--ginza", type=Path, help="for --tables: vocab of ja-ginza")

    def handle(self, *args: Any, **options: Any) -> None:
        models, sources = chosen_models(options), chosen_sources(options)
        work = (
            write_vectors(models, sources, options["ginza"], options["into"])
            if options["tables"]
            else train_networks(models, sources, options["published"], options["into"])
        )
        try:
            tell_all(self, work, NOTHING_DONE)
        except ImportError as error:
            raise CommandError(NO_LIBRARY.format(missing=error.name)) from error
