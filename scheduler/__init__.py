"""What time brings: the few periodic jobs, on one screen."""
