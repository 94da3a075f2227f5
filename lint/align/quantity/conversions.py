"""Units of one dimension, and what a quantity comes to in another unit."""

from collections.abc import Mapping

FACTORS: Mapping[str, tuple[str, float]] = {
    "mm": ("length", 0.001), "cm": ("length", 0.01), "m": ("length", 1.0), "km": ("length", 1000.0), "in": ("length", 0.0254),
    "ft": ("length", 0.3048), "yd": ("length", 0.9144), "mi": ("length", 1609.344), "nmi": ("length", 1852.0),
    "verst": ("length", 1066.8), "g": ("mass", 0.001), "kg": ("mass", 1.0), "t": ("mass", 1000.0), "lb": ("mass", 0.45359237),
    "oz": ("mass", 0.0283495), "l": ("volume", 0.001), "ml": ("volume", 1e-6), "m3": ("volume", 1.0),
    "gal": ("volume", 0.00378541), "bbl": ("volume", 0.158987), "ft3": ("volume", 0.0283168), "bcm": ("volume", 1e9),
    "m2": ("area", 1.0), "km2": ("area", 1e6),
    "ha": ("area", 1e4), "ac": ("area", 4046.86), "mi2": ("area", 2.58999e6), "ft2": ("area", 0.092903), "km/h": ("speed", 1.0),
    "mph": ("speed", 1.609344), "m/s": ("speed", 3.6), "kn": ("speed", 1.852), "kW": ("power", 1.0), "MW": ("power", 1e3),
    "GW": ("power", 1e6), "hp": ("power", 0.7457), "kWh": ("energy", 1.0), "MWh": ("energy", 1e3), "GWh": ("energy", 1e6),
    "s": ("time", 1.0), "min": ("time", 60.0), "h": ("time", 3600.0), "°C": ("heat", 1.0), "°F": ("heat", 1.0),
}  # fmt: skip


def dimension(unit: str) -> str:
    """What a unit measures; the empty string for one that is not known."""
    return FACTORS[unit][0] if unit in FACTORS else ""


def converted(value: float, unit: str, into: str) -> float | None:
    """What a quantity comes to in another unit, or None when the two do not measure the same."""
    if unit == into:
        return value
    if not dimension(unit) or dimension(unit) != dimension(into):
        return None
    if unit == "°C":
        return value * 9 / 5 + 32
    if unit == "°F":
        return (value - 32) * 5 / 9
    return value * FACTORS[unit][1] / FACTORS[into][1]


def agrees(value: float, computed: float, approximate: bool) -> bool:
    """Is a value what a conversion comes to, rounded as people round?"""
    leeway = 0.1 if approximate else 0.04
    return abs(value - computed) <= max(leeway * abs(computed), 0.51 if 20 > abs(computed) >= 5 else 0.06)
