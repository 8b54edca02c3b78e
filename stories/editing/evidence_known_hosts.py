"""Hosts that give more away than what is read there: who linked, who clicked, who was where.

Well-known services of the three languages, by the names under which their links go round. A
host counts with everything below it; a path is what its address begins with.
"""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

_SOCIAL = (
    "ameblo.jp band.us blog.naver.com cafe.daum.net cafe.naver.com discord.gg facebook.com fb.com"
    " fb.me instagram.com kakao.com line.me lin.ee linkedin.com lnkd.in mixi.jp note.com"
    " pinterest.com reddit.com snapchat.com t.me telegram.me threads.net tiktok.com tumblr.com"
    " twitter.com vk.com weibo.com weixin.qq.com whatsapp.com wa.me x.com youtu.be youtube.com"
)
_MAPS = (
    "amap.com bing.com/maps goo.gl/maps google.com/maps google.co.jp/maps google.co.kr/maps"
    " kko.to map.baidu.com map.kakao.com map.naver.com map.yahoo.co.jp mapion.co.jp mapquest.com"
    " maps.app.goo.gl maps.apple.com maps.google.com naver.me openstreetmap.org osm.org"
    " strava.com waze.com what3words.com w3w.co"
)
_SHORT = (
    "amzn.to bit.ly buff.ly cutt.ly goo.gl han.gl is.gd me2.do ow.ly rebrand.ly t.co t.ly"
    " tinyurl.com url.kr vo.la x.gd"
)
_TRACKING = (
    "ad.doubleclick.net awstrack.me clickcease.com doubleclick.net googleadservices.com"
    " hubspotlinks.com list-manage.com mailchi.mp mandrillapp.com safelinks.protection.outlook.com"
    " sendgrid.net sendibm1.com urldefense.com"
)
_SHARED = "1drv.ms box.com docs.google.com drive.google.com dropbox.com forms.gle icloud.com"

KNOWN: Final[tuple[tuple[str | Promise, tuple[str, ...]], ...]] = (
    (_("a map: it can tell where somebody is"), tuple(_MAPS.split())),
    (_("a tracking service: it knows who clicks"), tuple(_TRACKING.split())),
    (_("a short link: nobody sees where it leads"), tuple(_SHORT.split())),
    (_("a shared file: it can show its owner and who else may read it"), tuple(_SHARED.split())),
    (_("social media: it can show accounts, friends and places"), tuple(_SOCIAL.split())),
)
# Parts of an address that say who sent the link, or who clicks it.
MARKS: Final = frozenset(
    "fbclid gclid dclid msclkid igshid igsh si mc_eid mc_cid yclid _ga ttclid twclid".split()
)
MARKS_BEGIN: Final = ("utm_",)


def known_host(host: str, path: str) -> str:
    """What is known of a host, in words; empty for one that is not known."""
    for words, names in KNOWN:
        for name in names:
            known, _slash, folder = name.partition("/")
            below = host == known or host.endswith(f".{known}")
            if below and (not folder or path.lstrip("/").partition("/")[0] == folder):
                return str(words)
    return ""
