"""Categories, themes and series. Their names stand on every page and go out with the home page."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Term(models.Model):
    """A name with a short address, shared by categories, themes and series."""

    name = models.CharField(_("name"), max_length=80)
    slug = models.SlugField(_("short address"), max_length=80, unique=True)
    description = models.CharField(_("description"), max_length=250, blank=True)
    # In the other languages of the site; the fields above are in its first one.
    name_en = models.CharField(_("name in English"), max_length=80, blank=True)
    description_en = models.CharField(_("description in English"), max_length=250, blank=True)
    name_ja = models.CharField(_("name in Japanese"), max_length=80, blank=True)
    description_ja = models.CharField(_("description in Japanese"), max_length=250, blank=True)
    name_ko = models.CharField(_("name in Korean"), max_length=80, blank=True)
    description_ko = models.CharField(_("description in Korean"), max_length=250, blank=True)

    class Meta:
        abstract = True
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def told_in(self, language: str) -> tuple[str, str]:
        """Name and description for readers of ``language``; those of the first where none is."""
        name = getattr(self, f"name_{language}", "")
        if language == settings.LANGUAGE_CODE or not name:
            return self.name, self.description
        return name, getattr(self, f"description_{language}")


class Category(Term):
    """What kind of text it is, for example “Success stories”."""

    class Meta(Term.Meta):
        verbose_name = _("category")
        verbose_name_plural = _("categories")


class Theme(Term):
    """What it is about, for example “Learning a language”."""

    class Meta(Term.Meta):
        verbose_name = _("theme")
        verbose_name_plural = _("themes")


class Series(Term):
    """Several parts that are read in order."""

    class Meta(Term.Meta):
        verbose_name = _("series")
        verbose_name_plural = _("series")
