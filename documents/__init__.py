"""Documents: files for a person, built from recipes at the moment they are sent."""
