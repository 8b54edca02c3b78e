"""The gate opens, and shuts: conditions, editions, seal, takedown, withdrawal."""
