"""The index of readers' search: rows of digests beside the editions, gone when they are gone."""
