"""The review screen: ten minutes, one screen, two verbs."""
