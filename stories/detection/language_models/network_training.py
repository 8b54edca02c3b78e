"""How the networks beside the random fields are trained, and the vectors they look words up in."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from stories.detection.language_models import table_vectors
from stories.detection.language_models.detail_models import JAPANESE_VECTORS, KOREAN_VECTORS
from stories.detection.language_models.detail_training import Sources
from stories.detection.language_models.detail_words import DetailWord
from stories.detection.language_models.details import DetailModel
from stories.detection.language_models.labelled import Labelled
from stories.detection.language_models.networks import Network
from stories.detection.language_models.recurrent import RecurrentNetwork
from stories.detection.language_models.recurrent_training import RecurrentTraining
from stories.detection.language_models.texts import readable
from stories.detection.language_models.told_of_others import told_of_others
from stories.detection.language_models.transformer_parts import published
from stories.detection.language_models.transformer_training import TransformerTraining

# A text, its words, and the label of each word.
LabelledWords = tuple[str, list[DetailWord], list[str]]
# Whose networks but the first also read passages told of other people.
TOLD_OF_OTHERS: Final = "ko"


def write_vectors(
    models: Iterable[DetailModel], sources: Sources, ginza: Path | None, folder: Path
) -> Iterator[str]:
    """Write the vectors of Korean and Japanese words into a folder; tell of each.

    `ginza` is the folder `vocab` of `ja-ginza`; Japanese is left out without it.
    """
    for model in models:
        if model.language == "ko":
            words = (model.words(passage.text) for passage in all_passages(model, sources))
            contents = table_vectors.korean_files(words)
            yield from table_vectors.write(KOREAN_VECTORS, contents, folder)
        elif model.language == "ja" and ginza:
            contents = table_vectors.japanese_files(ginza)
            yield from table_vectors.write(JAPANESE_VECTORS, contents, folder)


def train_networks(
    models: Iterable[DetailModel], sources: Sources, start: Path | None, folder: Path
) -> Iterator[str]:
    """Train the network of each model on all passages, into a folder; tell of each round.

    `start` is the folder of the published transformer; English is left out without it.
    """
    for model in models:
        for network, training in _trainings(model, sources, start):
            for number, error in enumerate(training.learn(), 1):
                yield f"{network.path.name}, round {number}: mean error {error:.4f}"
            content = training.content()
            (folder / network.path.name).write_bytes(content)
            yield f"{network.path.name}, {len(content) / 2**20:.1f} MiB"


def _trainings(
    model: DetailModel, sources: Sources, start: Path | None
) -> Iterator[tuple[Network, RecurrentTraining | TransformerTraining]]:
    """The training of each network of a model, each from another seed."""
    for seed, network in enumerate(model.networks, 1):
        passages = all_passages(model, sources)
        if isinstance(network, RecurrentNetwork):
            if seed > 1 and model.language == TOLD_OF_OTHERS:
                passages = [*passages, *told_of_others(passages)]
            told = [_told(model, each) for each in passages]
            lessons = [(words, labels) for _text, words, labels in told]
            yield network, RecurrentTraining(network, lessons, seed)
        elif start:
            told = [_told(model, each) for each in passages]
            yield network, TransformerTraining(published(start), told)


def _told(model: DetailModel, passage: Labelled) -> LabelledWords:
    words = model.words(passage.text)
    return readable(passage.text), words, passage.labels(words)


def all_passages(model: DetailModel, sources: Sources) -> list[Labelled]:
    """All that a model of a language learns from."""
    return [*sources.sentences(model.language), *sources.ours(model.language)]
