"""Which layers of protection a site has, so that nobody relies on one that is off."""

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stories.detection.language_models.registry import DETAILS, NAMES, status

LANGUAGES = {
    "en": gettext_lazy("English"),
    "ja": gettext_lazy("Japanese"),
    "ko": gettext_lazy("Korean"),
}


def protection_off() -> list[str]:
    """For each layer that does not take part in the check, a sentence that says so and why."""
    if not settings.LANDFALL_LANGUAGE_MODELS:
        return [_("Names are looked for by rules only: the language models are switched off.")]
    told = {
        NAMES: _("%(language)s names are looked for by rules only: %(missing)s is not installed."),
        DETAILS: _(
            "Details of lives in %(language)s are looked for by rules only: %(missing)s is not "
            "installed."
        ),
    }
    return [
        told[model.finds] % {"language": LANGUAGES[model.language], "missing": model.why_not}
        for model in status()
        if not model.is_on
    ]
