"""The same session without a screen: one flag after the other as plain lines, for screen readers, ssh and logs.

A line is answered by the letter that is the command's key on the screen, or by the command's name, with what it needs behind
it: `f`, `2`, `c a note`, `e new words`, `/ rule:TRM`, `g 12`, `keep-like`.
"""
