"""How gunicorn serves Landfall: `gunicorn home.wsgi`, and for readers alone `gunicorn
home.reading_wsgi`. The environment has the last word.
"""

import ctypes
import gc
import multiprocessing
import os
from typing import Any

wsgi_app = "home.wsgi"
bind = os.environ.get("LANDFALL_BIND", "127.0.0.1:8000")
# They do work for a processor, and nginx waits for slow readers: more would only take memory.
workers = int(os.environ.get("WEB_CONCURRENCY", min(multiprocessing.cpu_count() + 1, 5)))
timeout = 60
# The program is loaded once, and the processes that answer share it. A new program needs a restart.
preload_app = True
# Workers start anew now and then, each at another moment.
max_requests = 2000
max_requests_jitter = 200
# Who reads what is nobody's business: errors are logged, visits are not.
accesslog = None
errorlog = "-"
# A second way in, for which we have no use.
control_socket_disable = True

# In malloc.h of the GNU C library: from which size memory is asked for by the piece, and how much
# that is free at the end is kept.
_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3
_TWO_MEGABYTES = 2 * 1024 * 1024  # less would make packing a page several times slower


def on_starting(server: Any) -> None:
    """Large work gives back what it took: drawing a cover takes 20 MB, which would stay.

    That library keeps up to 64 MB in each process unless it is told how much. Others need no word.
    """
    tell = getattr(ctypes.CDLL(None), "mallopt", None)
    for name in (_MMAP_THRESHOLD, _TRIM_THRESHOLD) if tell else ():
        tell(name, _TWO_MEGABYTES)


def pre_fork(server: Any, worker: Any) -> None:
    """What is loaded stays as it is: tidying it up would copy it into every process."""
    gc.collect()
    gc.freeze()
