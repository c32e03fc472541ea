"""The bots that ours is measured beside; each runs in an environment of its own, see requirements.txt."""
