"""The catalogues of translations: gathered from the program, checked, and made ready to run.

``make messages`` runs this: it needs gettext's programs (``apt-get install gettext``). What runs
are the ``.mo`` files, which are kept beside their sources, so that nobody else needs them.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parent.parent
HOME = Path("home/locale")
LANGUAGES = ("ja", "ko")
PLACEHOLDER = re.compile(r"%\([a-z_]+\)[sd]|%[sd%]|\{[a-z_]*\}")
_SOURCES = ("home", "stories", "templates")


def catalogue(language: str, root: Path = ROOT) -> polib.POFile:
    """The catalogue of a language, as its source says it."""
    return polib.pofile(str(root / HOME / language / "LC_MESSAGES" / "django.po"), wrapwidth=98)


def gather(root: Path = ROOT) -> None:
    """Take every message of the program into the catalogues; what is gone is left out.

    Raises:
        CalledProcessError: gettext is missing, or a template cannot be read.
    """
    languages = [each for language in LANGUAGES for each in ("-l", language)]
    command = [sys.executable, "manage.py", "makemessages", *languages]
    options = ["--no-location", "--no-obsolete", "--verbosity", "0", "--ignore", "locale"]
    with tempfile.TemporaryDirectory() as data:
        said = {"LANDFALL_DEBUG": "yes", "LANDFALL_DATA_DIR": data, "PATH": "/usr/bin:/bin"}
        subprocess.run([*command, *options], cwd=root, env=said, check=True, capture_output=True)  # noqa: S603
    for language in LANGUAGES:
        tidy(catalogue(language, root))


def tidy(messages: polib.POFile) -> None:
    """In the order of the messages, without days, so that two runs give the same file."""
    messages.metadata = {
        "Project-Id-Version": "Landfall",
        "Language": Path(messages.fpath).parts[-3],
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=1; plural=0;",
    }
    messages.metadata_is_fuzzy = 0
    messages.header = "Landfall's words in another language."
    for entry in messages:
        if entry.fuzzy:  # a guess by likeness is no translation
            entry.flags.remove("fuzzy")
            entry.msgstr, entry.msgstr_plural = "", dict.fromkeys(entry.msgstr_plural, "")
            entry.previous_msgid = None
        if entry.msgid_plural:  # one form serves for one and for many
            entry.msgstr_plural = {0: entry.msgstr_plural.get(0, "")}
    messages.sort(key=lambda entry: (entry.msgid, entry.msgctxt or ""))
    messages.save()


def compile_all(root: Path = ROOT) -> None:
    """Write the ``.mo`` files that the program reads."""
    for language in LANGUAGES:
        messages = catalogue(language, root)
        messages.save_as_mofile(str(Path(messages.fpath).with_suffix(".mo")))


def faults(messages: polib.POFile) -> list[str]:
    """What is wrong with a catalogue: missing, guessed, or with other placeholders."""
    found = []
    for entry in messages:
        texts = [entry.msgstr, *entry.msgstr_plural.values()]
        given = [text for text in texts if text] if entry.msgid_plural else [entry.msgstr]
        if entry.fuzzy or not given or not all(given):
            found.append(f"not translated: {entry.msgid!r}")
        elif any(placeholders(text) - placeholders_of(entry) for text in given):
            found.append(f"a placeholder too many: {entry.msgid!r}")
        elif any(needed(entry) - placeholders(text) for text in given):
            found.append(f"a placeholder too few: {entry.msgid!r}")
    return found


def placeholders(text: str) -> set[str]:
    """The places in a message that are filled in."""
    return set(PLACEHOLDER.findall(text))


def placeholders_of(entry: polib.POEntry) -> set[str]:
    """Those of both forms of a message."""
    return placeholders(entry.msgid) | placeholders(entry.msgid_plural or "")


def needed(entry: polib.POEntry) -> set[str]:
    """Those without which a translation loses something."""
    return placeholders(entry.msgid_plural or entry.msgid)


def gathered_elsewhere(folder: Path) -> dict[str, polib.POFile]:
    """What the catalogues would be if they were gathered now, in a copy below ``folder``."""
    for name in (*_SOURCES, "manage.py"):
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy2
        copy(source, folder / name)
    gather(folder)
    return {language: catalogue(language, folder) for language in LANGUAGES}


if __name__ == "__main__":
    gather()
    compile_all()
    left = {language: faults(catalogue(language)) for language in LANGUAGES}
    for language, several in left.items():
        sys.stdout.write(f"{language}: {len(several)} to translate or mend\n")
        sys.stdout.writelines(f"  {fault}\n" for fault in several[:20])
    sys.exit(any(left.values()))
