"""Who is meant and how sure anybody is: pronouns and nouns, negation, hedges, words of saying."""
