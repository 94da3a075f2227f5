"""What was found in an archive before anybody counted: it fails no check, while what is new does."""
