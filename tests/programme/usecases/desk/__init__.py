"""What is on the manager's desk."""
