"""The static copy: the whole readable site as files, for a web server that runs no program.

Every address is answered by the program itself, in this process, so the copy differs from the site
only where it must: it has a search of its own. What was taken down leaves the copy first of all.
"""
