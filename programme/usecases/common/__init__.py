"""The use cases that every folder may call: memberships, the two of a pair, dialogs, menus, links and the status."""
