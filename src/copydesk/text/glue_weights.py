"""Weights of the evidence that a word is two words, in the order of `glue.evidence`."""

from collections.abc import Mapping
from types import MappingProxyType

# Fitted to spaces deleted at the edges of links, bold and slanted text in English pages
# against all rare words of the same pages. Positive speaks for two words. "small": behind a
# word in small letters; "name": behind one with a capital; "hump": between a small letter and
# a capital.
WEIGHTS: Mapping[str, tuple[float, ...]] = MappingProxyType(
    {
        "small": (
            -22.47,
            1.51,
            1.26,
            1.21,
            -0.0,
            3.18,
            -1.45,
            -2.01,
            -1.08,
            -0.96,
            3.22,
            1.49,
            0.47,
            1.32,
            0.69,
            0.3,
            0.27,
            0.75,
            -1.5,
            -1.36,
            0.0,
            0.0,
            0.0,
            0.0,
            0.68,
        ),
        "name": (
            -16.85,
            0.67,
            1.57,
            0.75,
            -1.73,
            0.0,
            -1.24,
            -1.46,
            -0.48,
            -0.71,
            2.52,
            1.27,
            -1.62,
            1.09,
            0.8,
            0.73,
            1.51,
            0.06,
            -1.05,
            -1.67,
            -5.16,
            -3.12,
            -4.82,
            0.0,
            -3.06,
        ),
        "hump": (
            -7.77,
            0.52,
            -0.01,
            0.65,
            4.7,
            1.23,
            -0.59,
            -1.1,
            -0.23,
            -0.07,
            -1.94,
            2.07,
            1.04,
            -0.07,
            0.47,
            0.28,
            0.91,
            1.11,
            -1.09,
            -1.22,
            -3.59,
            0.0,
            -4.18,
            0.58,
            -0.74,
        ),
    }
)
# For a pair that the text has elsewhere: the halves, the word before and the left half, the
# right half and the word behind.
BESIDES: Mapping[str, tuple[float, ...]] = MappingProxyType(
    {
        "small": (
            -0.03,
            1.06,
            0.88,
        ),
        "name": (
            1.55,
            1.14,
            3.42,
        ),
        "hump": (
            0.25,
            0.8,
            1.31,
        ),
    }
)
