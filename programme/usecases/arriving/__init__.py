"""Coming in: a programme is set up, people join by a link, register, and talk with the manager."""
