"""How gunicorn serves Landfall: `gunicorn home.wsgi`. The environment has the last word."""

import multiprocessing
import os

wsgi_app = "home.wsgi"
bind = os.environ.get("LANDFALL_BIND", "127.0.0.1:8000")
workers = int(os.environ.get("WEB_CONCURRENCY", min(multiprocessing.cpu_count() * 2 + 1, 9)))
timeout = 60
# Workers start anew now and then, each at another moment.
max_requests = 2000
max_requests_jitter = 200
# Who reads what is nobody's business: errors are logged, visits are not.
accesslog = None
errorlog = "-"
# A second way in, for which we have no use.
control_socket_disable = True
