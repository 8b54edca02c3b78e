"""Readers' search: words, phrases and exclusions over editions, without a trace of the question."""
