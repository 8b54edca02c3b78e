"""Old sites come in as drafts; nothing that is imported is published by it."""
