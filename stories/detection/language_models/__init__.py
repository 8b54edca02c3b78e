"""Language models that know names: optional, offline, loaded once a process and only when asked."""
