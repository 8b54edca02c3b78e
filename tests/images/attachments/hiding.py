"""One paper that hides words in every way we know, and the words it hides, by the way."""

from PIL import Image

from stories.images.attachments.hidden import Why
from tests.images.attachments.papers import Paper, words

SEEN = "We met again"
HIDDEN = {
    Why.UNDER_BOX: "Boxed Bertha",
    Why.UNDER_PICTURE: "Pasted Paula",
    Why.UNDER_TEXT: "Under Ursula",
    Why.SAME_COLOUR: "White Wilma",
    Why.OUTSIDE: "Outer Olga",
    Why.TOO_SMALL: "Tiny Tilda",
    Why.INVISIBLE: "Ghost Gerda",
    Why.LAYER_OFF: "Layer Lotte",
    Why.NOT_DRAWN: "Clear Clara",
    Why.NOTE: "Sticky Stella",
    Why.FORM_FIELD: "Field Frieda",
    Why.ADDRESS: "https://example.org/linked-linda",
    Why.DESCRIPTION: "Described Doris",
    Why.OUTLINE: "Outlined Otti",
    Why.PROPERTIES: "Authored Anna",
    Why.PHOTOGRAPH: "Artist",
    Why.EMBEDDED: "embedded-emma.txt",
    Why.PROGRAM: "Scripted Sonja",
}
# Marks that must not be in the public file: also those that are told by their kind only.
MARKS = [
    *(words for why, words in HIDDEN.items() if why is not Why.PHOTOGRAPH),
    "Exif Erika", "Xmp Xenia", "D:20190401", "Emma's diary", "Flat Flora", "launched-laura.exe",
    "named-nora", "2019:04:01",
]  # fmt: skip
_FORM = "/Type /XObject /Subtype /Form /Resources << /Font << /F 4 0 R >> >>"


def telling_paper(first: str = words(SEEN)) -> bytes:
    """The paper, with ``first`` as what everybody sees on its page."""
    paper = Paper()
    layer = paper.add("<< /Type /OCG /Name (Notes) >>")
    clear = paper.add("<< /Type /ExtGState /ca 0 /CA 0 >>")
    shown, entries = _content(paper), _catalog(paper, layer)
    notes = _notes(paper)
    picture = _photograph(paper)
    paper.info = (
        f"/Author ({HIDDEN[Why.PROPERTIES]}) /CreationDate (D:20190401120000Z) /Title (named-nora)"
    )
    paper.catalog = f"{entries} {_descriptions(paper)}"
    paper.page(
        first + shown,
        extra=f"/Annots [{notes}] /StructParents 0",
        resources=f"/XObject << /P {picture} 0 R >> /Properties << /L {layer} 0 R >>"
        f" /ExtGState << /C {clear} 0 R >>",
    )
    return paper.bytes()


def _content(paper: Paper) -> str:
    """Words hidden in the page itself, each on a line of its own."""
    return "".join(
        [
            words(HIDDEN[Why.UNDER_BOX], y=640),
            "q 0.1 g 60 632 200 24 re f Q\n",
            words(HIDDEN[Why.UNDER_PICTURE], y=600),
            "q 200 0 0 30 60 592 cm /P Do Q\n",
            words(HIDDEN[Why.UNDER_TEXT], y=560, more="0.98 g"),
            words("XXXXX XXXX", y=560, more="0 g"),
            words(HIDDEN[Why.SAME_COLOUR], y=520, more="1 g"),
            words(HIDDEN[Why.OUTSIDE], x=700, y=480),
            words(HIDDEN[Why.TOO_SMALL], y=440, size=0.8),
            words("Flat Flora", y=430, size=0),
            words(HIDDEN[Why.INVISIBLE], y=400, more="3 Tr"),
            f"/OC /L BDC\n{words(HIDDEN[Why.LAYER_OFF], y=360)}EMC\n",
            words(HIDDEN[Why.NOT_DRAWN], y=320, more="/C gs"),
        ]
    )


def _catalog(paper: Paper, layer: int) -> str:
    script = paper.add(f"<< /S /JavaScript /JS ({_escaped(HIDDEN[Why.PROGRAM])}) >>")
    inner = paper.stream(b"Emma's diary", "/Type /EmbeddedFile")
    name = HIDDEN[Why.EMBEDDED]
    file = paper.add(f"<< /Type /Filespec /F ({name}) /UF ({name}) /EF << /F {inner} 0 R >> >>")
    mark = paper.first_free + 1
    outline = paper.add(f"<< /Type /Outlines /First {mark} 0 R /Last {mark} 0 R /Count 1 >>")
    paper.add(f"<< /Title ({HIDDEN[Why.OUTLINE]}) /Parent {outline} 0 R /Dest [null /Fit] >>")
    packet = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><dc:creator>Xmp Xenia</dc:creator></x:xmpmeta>"
    properties = paper.stream(packet, "/Type /Metadata /Subtype /XML")
    return (
        f"/OCProperties << /OCGs [{layer} 0 R] /D << /OFF [{layer} 0 R] /Order [{layer} 0 R] >> >>"
        f" /Names << /JavaScript << /Names [(a) {script} 0 R] >>"
        f" /EmbeddedFiles << /Names [({name}) {file} 0 R] >> >> /OpenAction {script} 0 R"
        f" /Outlines {outline} 0 R /Metadata {properties} 0 R"
    )


def _descriptions(paper: Paper) -> str:
    """What a screen reader is told; the page is the second object after these two."""
    tree, figure, page = (paper.first_free + step for step in (0, 1, 3))
    paper.add(
        f"<< /Type /StructTreeRoot /K {figure} 0 R /ParentTree << /Nums [0 [{figure} 0 R]] >> >>"
    )
    alt = HIDDEN[Why.DESCRIPTION]
    paper.add(f"<< /Type /StructElem /S /Figure /P {tree} 0 R /Pg {page} 0 R /K 0 /Alt ({alt}) >>")
    return f"/StructTreeRoot {tree} 0 R /MarkInfo << /Marked true >>"


def _notes(paper: Paper) -> str:
    note = f"/Contents ({HIDDEN[Why.NOTE]}) /Rect [10 10 30 30]"
    field = f"/FT /Tx /T (n) /V ({HIDDEN[Why.FORM_FIELD]}) /F 2 /Rect [10 40 90 60]"
    link = f"/A << /S /URI /URI ({HIDDEN[Why.ADDRESS]}) >> /Rect [10 70 90 90] /Border [0 0 0]"
    launch = "/A << /S /Launch /F (launched-laura.exe) >> /Rect [10 70 90 90] /Border [0 0 0]"
    kinds = {"Text": note, "Widget": field, "Link": link}
    numbers = [paper.add(f"<< /Type /Annot /Subtype /{kind} {kinds[kind]} >>") for kind in kinds]
    numbers.append(paper.add(f"<< /Type /Annot /Subtype /Link {launch} >>"))
    return " ".join(f"{number} 0 R" for number in numbers)


def _photograph(paper: Paper) -> int:
    exif = Image.Exif()
    exif[0x013B], exif[0x0132] = "Exif Erika", "2019:04:01 12:00:00"
    return paper.photograph(Image.new("RGB", (200, 30), "teal"), exif=exif)


def _escaped(text: str) -> str:
    return text.replace("(", "\\(").replace(")", "\\)")
