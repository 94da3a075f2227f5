"""What editors decided: entries in journals beside the articles, found again after the text has moved on."""
