"""A reviewer decides: findings, decisions, checklist, approval."""
