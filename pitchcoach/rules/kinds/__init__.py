"""The kinds of rule, one module each; the module's name is the kind's name in rule files."""
