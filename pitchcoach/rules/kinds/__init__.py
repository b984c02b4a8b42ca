"""The kinds of rule; a module's name is the kind's name in rule files."""
