"""Names for content."""

try:
    from _blake2 import blake2b  # what hashlib would give, without loading OpenSSL: a fortieth of a check's time
except ImportError:  # another Python implementation
    from hashlib import blake2b


def digest(*parts: bytes, size: int = 16) -> str:
    """A hexadecimal name of `size` bytes: different parts, different names. BLAKE2b (RFC 7693)."""
    state = blake2b(digest_size=size)
    for part in parts:
        state.update(b"%d:" % len(part))
        state.update(part)
    return str(state.hexdigest())


def number(key: bytes) -> int:
    """A number of four bytes for a key, the same in every run."""
    return int.from_bytes(blake2b(key, digest_size=4).digest(), "little")
