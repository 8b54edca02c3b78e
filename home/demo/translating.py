"""The demo's other languages: translations that are linked, each reviewed for itself."""

from typing import Any

from wagtail.models import Locale, Page

from home.demo.desk import Desk
from home.demo.front import Say
from home.demo.texts import Translated, blocks, paragraphs
from home.demo.texts_japanese import JAPANESE
from home.demo.texts_korean import KOREAN
from stories.redaction.scanning import store_findings
from stories.redaction.tasks import manuscript_of

LANGUAGES = {"ja": JAPANESE, "ko": KOREAN}


def translate(desk: Desk, say: Say) -> None:
    """Into each language: the home page, two archives, a story and a statement."""
    for code, translated in LANGUAGES.items():
        locale, _made = Locale.objects.get_or_create(language_code=code)
        for number, text in enumerate(translated):
            page = _begin(desk, text, locale)
            desk.publish(page, author=text.author, reasons=text.reasons, number=number)
            say(f"Published: {text.fields['title']}")


def _begin(desk: Desk, text: Translated, locale: Locale) -> Any:
    """A draft in another language, as *Translate* makes it, with its own words."""
    source = Page.objects.get(slug=text.of, locale__language_code="en").specific
    page = source.copy_for_translation(locale)
    gap = "" if locale.language_code == "ja" else " "  # between the lines of our files
    for name, words in text.fields.items():
        is_rich = name in {"introduction", "footer"}
        setattr(page, name, paragraphs(words, gap) if is_rich else words)
    if text.body:
        page.body = blocks(text.body, gap)
    page.owner = desk.staff[text.author]
    page.save()
    page.save_revision(user=page.owner, log_action=True)
    store_findings(manuscript_of(page))
    return page
