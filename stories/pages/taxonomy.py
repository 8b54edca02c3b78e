"""Categories, themes and series. Their names stand on every page and go out with the home page."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Term(models.Model):
    """A name with a short address, shared by categories, themes and series."""

    name = models.CharField(_("name"), max_length=80)
    slug = models.SlugField(_("short address"), max_length=80, unique=True)
    description = models.CharField(_("description"), max_length=250, blank=True)

    class Meta:
        abstract = True
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


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
