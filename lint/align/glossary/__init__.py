"""Terms that a glossary lays down: reading it, and finding them inflected."""
