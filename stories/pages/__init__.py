"""Manuscripts: the page types, their blocks, and the passages that are read in them."""
