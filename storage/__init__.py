"""Storage: tables, repositories, the outbox, and the one hop to the database."""
