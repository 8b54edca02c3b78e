"""The identity of a storyteller: kept apart from the stories, encrypted, each look logged."""
