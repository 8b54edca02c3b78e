"""How much of a page the language models have not read yet, without asking them."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from stories.detection.language_models.detail_models import DETAIL_MODELS
from stories.detection.language_models.japanese import JAPANESE
from stories.detection.language_models.korean import KOREAN
from stories.detection.language_models.models import NameModel
from stories.detection.language_models.registry import ENGLISH, unread_texts
from stories.detection.passages import Passage
from stories.detection.scripts import is_english, is_japanese, is_korean, language_read

NAME_MODELS: Final[tuple[tuple[NameModel, Callable[[Passage], bool]], ...]] = (
    (ENGLISH, is_english),
    (KOREAN, is_korean),
    (JAPANESE, is_japanese),
)


def unread_by_models(passages: Sequence[Passage]) -> int:
    """How many bytes the models would have to read now; what two have to read counts twice.

    A character of Korean or Japanese is three bytes, and about as much work.
    """
    return sum(
        len(text.encode("utf-8", "surrogatepass"))
        for model, texts in _asked(passages)
        if texts and not model.missing()
        for text in unread_texts(model, texts)
    )


def _asked(passages: Sequence[Passage]) -> Iterator[tuple[NameModel, list[str]]]:
    for model, is_for in NAME_MODELS:
        yield model, [passage.text for passage in passages if is_for(passage)]
    for model in DETAIL_MODELS:
        read = (passage for passage in passages if language_read(passage) == model.language)
        yield model, [passage.text for passage in read]
