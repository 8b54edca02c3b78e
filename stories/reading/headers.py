"""What every answer to a reader says to the browser; one table for the program and for its copies.

Whoever serves readers sets these: the program in ``home/middleware.py``, and the configuration that
is written for the web server of a static copy.
"""

from typing import Final

READERS_POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        "img-src 'self'",
        "style-src 'self'",
        "script-src 'self'",
        # No script of ours asks for anything; a browser's own check of robots.txt does.
        "connect-src 'self'",
        "font-src 'none'",
        "object-src 'none'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
NO_FEATURES: Final = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer",
        "browsing-topics",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "usb",
    )
)
EVERYWHERE: Final = {
    "Permissions-Policy": NO_FEATURES,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
FOR_READERS: Final = EVERYWHERE | {
    "Content-Security-Policy": READERS_POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    # The network need not learn which links stand on a page.
    "X-DNS-Prefetch-Control": "off",
    # Kept by the browser, but asked for each time: a withdrawal is effective at once.
    "Cache-Control": "no-cache",
}
# For pages alone: a browser shows a PDF in a frame of its own making.
FOR_PAGES: Final = {"Cross-Origin-Embedder-Policy": "require-corp"}
ONION_LOCATION: Final = "Onion-Location"
