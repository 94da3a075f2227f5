"""An article laid beside the text that it was translated from, or the original that it goes back to, sentence by sentence."""
