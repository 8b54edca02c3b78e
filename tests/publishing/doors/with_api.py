"""The site's addresses, and Wagtail's API of version 3, as if somebody had mounted it."""

from django.urls import path
from wagtail.api.v3.urls import api

from home.urls import urlpatterns as site

urlpatterns = [path("mounted/", api.urls), *site]
