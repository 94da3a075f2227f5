"""The review session: what the screen and the line mode show and do, without either."""
