"""Addresses of the public site. Everything that has no address of its own is asked of editions."""

from django.conf import settings
from django.urls import URLPattern, path, re_path

from stories.reading import attachments, feeds, pictures, sitemap, views, whole
from stories.reading.archives import LEAF
from stories.reading.search.views import search
from stories.reading.share_pictures import share_picture

OTHERS = "|".join(code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE)
IN = rf"^(?:(?P<language>{OTHERS})/)?"  # the site's own language has no prefix
TERM = r"(?P<slug>[-\w]+)/"
YEAR = r"(?:19|20)[0-9]{2}"
MONTH = rf"{YEAR}/(?:0[1-9]|1[0-2])"
NUMBER = rf"{LEAF}(?P<number>[2-9]|[1-9][0-9]{{1,5}})/"  # a later page of a list


def _archives() -> list[URLPattern]:
    return [
        re_path(
            rf"{IN}{kind}/{TERM}(?:{NUMBER})?$",
            views.archive,
            {"kind": kind},
            name=f"{kind}_archive",
        )
        for kind in ("category", "theme", "series", "kind")
    ] + [
        re_path(rf"{IN}{date}(?:{NUMBER})?$", views.archive, {"kind": kind}, name=f"{kind}_archive")
        for kind, date in (("year", rf"(?P<slug>{YEAR})/"), ("month", rf"(?P<slug>{MONTH})/"))
    ]


def _feeds() -> list[URLPattern]:
    forms = (("feed/", "atom"), ("feed/rss/", "rss"))
    return [
        re_path(rf"{IN}{where}{address}$", feeds.feed, {"form": form}, name=f"{name}{form}_feed")
        for where, name in (("", ""), (rf"category/{TERM}", "category_"))
        for address, form in forms
    ]


urlpatterns = [
    path("pictures/<str:name>", pictures.picture, name="picture"),
    re_path(r"^covers/(?P<page>[1-9][0-9]{0,17})\.png$", share_picture, name="share_picture"),
    re_path(r"^attachments/(?P<name>[-\w]{16})\.pdf$", attachments.attachment, name="attachment"),
    path("leave/", views.leave, name="leave"),
    path("sitemap.xml", sitemap.sitemap, name="sitemap"),
    re_path(r"^sitemap-(?P<number>[1-9][0-9]{0,3})\.xml$", sitemap.sitemap, name="sitemap_part"),
    path("robots.txt", sitemap.robots, name="robots"),
    *_feeds(),
    *_archives(),
    re_path(rf"{IN}archive/$", views.overview, name="overview"),
    re_path(rf"{IN}search/$", search, name="search"),
    re_path(rf"{IN}story/(?P<page>[1-9][0-9]{{0,17}})/(?:{NUMBER})?$", whole.whole, name="whole"),
    re_path(rf"^(?P<path>(?:[\w\-]+/)*){NUMBER}$", views.serve_leaf, name="leaf"),
    # Wagtail asks for this name when it makes the address of a page.
    re_path(r"^((?:[\w\-]+/)*)$", views.serve, name="wagtail_serve"),
]
