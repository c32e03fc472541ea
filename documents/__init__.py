"""What a person can hold: files built from recipes at the moment they are sent."""
