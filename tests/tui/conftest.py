import os

os.environ.update(TEXTUAL_ANIMATIONS="none", TEXTUAL_THEME="textual-dark", UNICODE_VERSION="15.0.0")
