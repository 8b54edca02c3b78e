"""How well protected names are met in disguise: `python -m tests.evaluation.variants [seed]`.

Invented names are kept in Hangul and hanja. Every way of writing them that the issue names is
put into a sentence, and counted when the detector of protected terms points at it. Whole
names are asked of somebody elsewhere in the registry, everything looser of somebody on the page.
"""

import hmac
import sys
from collections import defaultdict

from stories.detection import KnownTerm, Lexicon, Passage, PassageKind
from stories.detection.detectors.protected_terms import ProtectedTerms
from stories.detection.spelling.keys import canonical_keys, is_near
from tests.evaluation import variants_disguise as disguise
from tests.evaluation.variants_names import chinese_names, japanese_names, korean_names
from tests.evaluation.variants_spelling import mccune, spelt, without_marks

ENGLISH = "In the end {} came home with the others."
KOREAN = "그날 저녁 {} 왔다."
JAPANESE = "その日、{}が家に来た。"
PARTICLES = (
    "은 는 이 가 을 를 의 에게 과 와 도 에게서 한테 이라는 씨는 님이 여사가 할머니는 선생님께"
).split()
DETECTOR = ProtectedTerms()
WAYS = ("inserted", "dropped", "replaced", "swapped")


def digest(key):
    return hmac.digest(b"a key for evaluation only", key.encode(), "sha256")[:16]


def lexicon_of(terms, *, on_page, kind="name"):
    """A registry of one person; elsewhere, as the desk does, only the keys of whole terms."""
    term = KnownTerm("LF-1", kind, on_page)
    keys = {key for word in terms for key in canonical_keys(word, kind)}
    return Lexicon(
        terms={digest(key): term for key in keys if on_page or not is_near(key)}, digest=digest
    )


def is_met(sentence, variant, lexicon, kind=PassageKind.PROSE):
    """Whether the detector points at the variant inside a sentence."""
    text = sentence.format(variant)
    start = text.index(variant)
    passage = Passage("body", text, "en", kind)
    return any(
        finding.start < start + len(variant) and start < finding.end
        for finding in DETECTOR.find(passage, lexicon)
    )


def forms(surname, given, dice):
    """A name in Latin letters as it is put together in print; any one of the usual ways."""
    one, other = surname.capitalize(), [part.capitalize() for part in given]
    tied, joined = f"{other[0]}-{given[1]}", (given[0] + given[1]).capitalize()
    return dice.choice(
        (
            f"{one} {tied}", f"{one} {joined}", f"{one} {' '.join(other)}", f"{tied} {one}",
            f"{joined} {one}", f"{' '.join(other)} {one}", f"{one}, {tied}",
            f"{one.upper()} {tied}", f"{one.upper()} {joined.upper()}",
            f"{one} {other[0]}-{other[1]}",
        )
    )  # fmt: skip


def romanised(name, dice):
    """Pairs of class and variant: the systems, and the everyday spellings of passports."""
    given = [part.hangul for part in name.given]
    surname = name.surname.hangul
    yield (
        "Revised Romanization",
        forms(spelt(surname, "revised"), [spelt(part, "revised") for part in given], dice),
    )
    first, heard = mccune(surname)[0], mccune(given)
    yield "McCune-Reischauer", f"{first.capitalize()} {heard[0].capitalize()}{heard[1]}"
    yield "McCune-Reischauer", f"{first.capitalize()} {heard[0].capitalize()}-{heard[1]}"
    yield "McCune-Reischauer, no marks", without_marks(forms(first, heard, dice))
    yield "Yale", forms(spelt(surname, "yale"), [spelt(part, "yale") for part in given], dice)
    yield (
        "North Korean",
        " ".join(spelt(part, "northern").capitalize() for part in (surname, *given)),
    )
    for _time in range(4):
        yield "passport spellings", everyday(name, dice)


def everyday(name, dice):
    return forms(
        dice.choice(name.surname.spelt), [dice.choice(part.spelt) for part in name.given], dice
    )


def disguised(name, dice):
    """Pairs of class and variant: what markup and look-alike letters do to a name."""
    plain = everyday(name, dice)
    yield "hidden characters", disguise.with_hidden(plain, dice)
    yield "hidden characters", disguise.with_hidden(name.hangul, dice)
    yield "line ends and wide gaps", disguise.with_wide_gaps(plain, dice)
    yield "line ends and wide gaps", plain.replace("-", "-\n")
    yield "look-alike letters", plain.translate(disguise.CYRILLIC)
    yield "look-alike letters", plain.translate(disguise.GREEK)
    yield "look-alike letters", disguise.fullwidth(plain)
    yield "look-alike letters", disguise.mathematical(plain, dice)
    yield "decomposed", disguise.decomposed(name.hangul)


def in_their_script(name, dice):
    """Triples of class, variant and sentence: Hangul and hanja."""
    letters = name.hangul
    yield "Hangul", letters, KOREAN
    yield "Hangul", letters + dice.choice(PARTICLES), KOREAN
    yield "Hangul, spaced", " ".join(letters), KOREAN
    yield "Hangul, spaced", f"{letters[0]} {letters[1:]}{dice.choice(PARTICLES)}", KOREAN
    yield "hanja", name.hanja, JAPANESE
    yield "hanja, simplified", name.hanja.translate(disguise.SIMPLIFIED), JAPANESE
    yield "hanja, Japanese shapes", name.hanja.translate(disguise.JAPANESE), JAPANESE
    yield "hanja, spaced", f"{name.hanja[0]} {name.hanja[1:]}さん", JAPANESE


def katakana(name, dice):
    kana = "".join(part.kana for part in name.given)
    for between in ("・", "", " ", "＝"):
        yield "katakana", f"{name.surname.kana}{between}{kana}"


def loose(name, dice):
    """Pairs of class and variant: what is looked for on the person's own page only."""
    surname = dice.choice(name.surname.spelt)
    given = [dice.choice(part.spelt) for part in name.given]
    first, second = (part[0].upper() for part in given)
    for shape in ("{s}, {a}.{b}.", "{a}. {b}. {s}", "{s} {a}. {b}.", "{a}.-{b}. {s}", "{s} {a}{b}"):
        yield "initials", shape.format(s=surname, a=first, b=second)
    yield "lower case", forms(surname, given, dice).lower()
    tied = f"{given[0].capitalize()}-{given[1]}"
    yield "given name alone", dice.choice((tied, tied.replace("-", "")))
    for way in WAYS:
        yield f"one letter {way}", disguise.one_letter_wrong(f"{surname} {tied}", way, dice)


def addresses(name, dice):
    surname = dice.choice(name.surname.spelt).lower()
    given = [dice.choice(part.spelt) for part in name.given]
    for shape in (
        "{s}-{a}-{b}.jpg",
        "{s}{a}{b}",
        "{a}{b}_{s}_2.png",
        "{S}{A}{b}.jpeg",
        "{s}-{a}{b}",
    ):
        yield shape.format(
            s=surname, a=given[0], b=given[1], S=surname.capitalize(), A=given[0].capitalize()
        )


class Count:
    """How many variants of each class were met; the missed are kept to be looked at."""

    def __init__(self):
        self.met, self.all, self.missed = defaultdict(int), defaultdict(int), defaultdict(list)

    def add(self, name, is_found, variant, kept=""):
        self.all[name] += 1
        self.met[name] += is_found
        if not is_found:
            self.missed[name].append((kept, variant))

    def rows(self):
        return [(name, self.met[name] / self.all[name], self.all[name]) for name in self.all]


def count_variants(count=150, seed=1):
    """Every class of variants over as many invented names."""
    dice, counted = disguise.dice_of(seed), Count()
    for name in korean_names(count, seed):
        kept = (name.hangul, name.hanja)
        _count_korean(name, kept, "", dice, counted)
        latin = everyday(name, dice).replace(",", "")
        _count_korean(name, (latin,), "kept in Latin: ", dice, counted)
    _count_others(counted, count, seed)
    return counted


def _count_korean(name, kept, prefix, dice, counted):
    whole, own = lexicon_of(kept, on_page=False), lexicon_of(kept, on_page=True)
    for label, variant, sentence in whole_names(name, dice, with_disguises=not prefix):
        counted.add(prefix + label, is_met(sentence, variant, whole), variant, kept)
    for label, variant in loose(name, dice):
        counted.add(prefix + label, is_met(ENGLISH, variant, own), variant, kept)
    for variant in addresses(name, dice):
        met = is_met("{}", variant, whole, PassageKind.ADDRESS)
        counted.add(prefix + "addresses and file names", met, variant, kept)
    if not prefix:
        slip = disguise.slip_in_hangul(name.hangul, dice)
        counted.add("one letter wrong in Hangul", is_met(KOREAN, slip, own), slip, kept)


def whole_names(name, dice, *, with_disguises):
    """Triples of class, variant and sentence: all that tells the whole name."""
    for label, variant in romanised(name, dice):
        yield label, variant, ENGLISH
    for label, variant in katakana(name, dice):
        yield label, variant, JAPANESE
    yield from in_their_script(name, dice)
    for label, variant in disguised(name, dice) if with_disguises else ():
        yield label, variant, ENGLISH


def _count_others(counted, count, seed):
    for surname, given, one, other, latin, given_latin in japanese_names(count, seed):
        kept = (f"{surname} {given}", f"{latin} {given_latin}")
        for label, sentence, variants in (
            ("Japanese: kanji", JAPANESE, (surname + given, f"{surname} {given}")),
            ("Japanese: kana", JAPANESE, (f"{one}・{other}", f"{one} {other}", one + other)),
            (
                "Japanese: romaji",
                ENGLISH,
                (
                    f"{latin} {given_latin}",
                    f"{given_latin} {latin.upper()}",
                    f"{latin.lower()}_{given_latin.lower()}.jpg",
                ),
            ),
        ):
            _count(counted, label, sentence, variants, kept)
    for characters, pinyin in chinese_names(count, seed):
        first, last = pinyin.split()
        simplified = characters.translate(disguise.SIMPLIFIED)
        for kept in ((characters,), (pinyin,)):
            _count(counted, "Chinese: characters", JAPANESE, (characters, simplified), kept)
            spelt_out = (pinyin, f"{last} {first}", pinyin.upper())
            _count(counted, "Chinese: pinyin", ENGLISH, spelt_out, kept)


def _count(counted, label, sentence, variants, kept):
    whole = lexicon_of(kept, on_page=False)
    for variant in variants:
        counted.add(label, is_met(sentence, variant, whole), variant, kept)


def measure(count=150, seed=1):
    """Name of the class, recall, number of variants: one row for each class."""
    return count_variants(count, seed).rows()


if __name__ == "__main__":
    numbers = [int(number) for number in sys.argv[1:]] or [1]
    counted = count_variants(*([300, *numbers] if len(numbers) == 1 else numbers[:2]))
    for label, recall, number in counted.rows():
        sys.stdout.write(f"{label:<45}{recall:>8.3f}{number:>8}\n")
