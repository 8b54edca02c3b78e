"""The language models there are, which of them are on, and what they saw before."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from threading import Lock
from typing import Final

from stories.detection.language_models.detail_models import DETAIL_MODELS
from stories.detection.language_models.details import DetailModel
from stories.detection.language_models.english import EnglishModel
from stories.detection.language_models.japanese import JAPANESE
from stories.detection.language_models.korean import KOREAN
from stories.detection.language_models.models import ModelSpan, NameModel

ENGLISH: Final = EnglishModel()
MODELS: Final[tuple[NameModel, ...]] = (ENGLISH, KOREAN, JAPANESE, *DETAIL_MODELS)

# What models look for.
NAMES, DETAILS = "names", "details"

# A page has some dozens of passages, and a handful of people review at a time.
REMEMBERED_TEXTS: Final = 4_096
# What is longer than a book is read anew each time.
REMEMBERED_SPANS: Final = 5_000


@dataclass(frozen=True, slots=True)
class ModelStatus:
    """Whether a language is read by a model, and what is missing if not.

    `finds` says what the model looks for: names, or other details.
    """

    language: str
    title: str
    is_on: bool
    why_not: str
    finds: str = NAMES


def status() -> tuple[ModelStatus, ...]:
    """Every model, on or off; loads none of them."""
    return tuple(
        ModelStatus(model.language, model.title, not missing, missing, _found_by(model))
        for model in MODELS
        for missing in [model.missing()]
    )


def _found_by(model: NameModel) -> str:
    return DETAILS if isinstance(model, DetailModel) else NAMES


class Memory:
    """What models saw in the texts asked about last: places and labels, never a word."""

    def __init__(self, most: int = REMEMBERED_TEXTS) -> None:
        self.most = most
        self._seen: OrderedDict[bytes, tuple[ModelSpan, ...]] = OrderedDict()
        self._lock = Lock()

    def spans(self, model: NameModel, texts: Sequence[str]) -> list[tuple[ModelSpan, ...]]:
        """For each text what the model sees in it; only new texts are read."""
        keys = [_key(model, text) for text in texts]
        found = self._recall(keys)
        new = {key: text for key, text in zip(keys, texts, strict=True) if key not in found}
        if new:
            read = self._read(model, list(new.values()))
            fresh = {key: tuple(spans) for key, spans in zip(new, read, strict=True)}
            self._keep(fresh)
            found |= fresh
        return [found[key] for key in keys]

    def _read(self, model: NameModel, texts: Sequence[str]) -> Sequence[Sequence[ModelSpan]]:
        """What a model sees; what one of details is told of names is remembered as well."""
        if isinstance(model, DetailModel) and model.names:
            return model.spans(texts, self.spans(model.names, texts))
        return model.spans(texts)

    def unread(self, model: NameModel, texts: Sequence[str]) -> list[str]:
        """The texts, each once, that the model would have to read; it is not asked."""
        keys = {_key(model, text): text for text in texts}
        known = self._recall(list(keys))
        return [text for key, text in keys.items() if key not in known]

    def forget(self) -> None:
        """Read everything anew the next time."""
        with self._lock:
            self._seen.clear()

    def _recall(self, keys: Sequence[bytes]) -> dict[bytes, tuple[ModelSpan, ...]]:
        with self._lock:
            known = {key: self._seen[key] for key in keys if key in self._seen}
            for key in known:
                self._seen.move_to_end(key)
        return known

    def _keep(self, fresh: dict[bytes, tuple[ModelSpan, ...]]) -> None:
        with self._lock:
            for key, spans in fresh.items():
                if len(spans) <= REMEMBERED_SPANS:
                    self._seen[key] = spans
            while len(self._seen) > self.most:
                self._seen.popitem(last=False)


def _key(model: NameModel, text: str) -> bytes:
    """A fingerprint of a text and the model asked, from which neither can be read."""
    words = f"{model.language}\n{model.title}\n{text}"
    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=20).digest()


MEMORY: Final = Memory()


def remembered_spans(model: NameModel, texts: Sequence[str]) -> list[tuple[ModelSpan, ...]]:
    """For each text what the model sees in it, from memory where it was asked before."""
    return MEMORY.spans(model, texts)


def unread_texts(model: NameModel, texts: Sequence[str]) -> list[str]:
    """The texts that the model would have to be asked about, each once."""
    return MEMORY.unread(model, texts)
