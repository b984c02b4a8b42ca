"""The Rules screen: rules are browsed, written, and tried before they are in force."""
