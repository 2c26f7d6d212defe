"""Weights of the evidence that a word is two words: what `cuts.by_lists` and `by_text` give."""

from collections.abc import Mapping
from types import MappingProxyType

# Fitted to spaces deleted at the edges of links, bold and slanted text in English pages
# against all rare words of the same pages. Positive speaks for two words. "small": behind a
# word in small letters; "name": behind one with a capital; "hump": between a small letter and
# a capital.
WEIGHTS: Mapping[str, tuple[float, ...]] = MappingProxyType(
    {
        "small": (
            -22.37,
            1.49,
            1.25,
            1.21,
            -0.0,
            3.16,
            -1.48,
            -1.97,
            -1.08,
            -0.94,
            0.15,
            0.33,
            3.21,
            1.49,
            0.45,
            1.3,
            0.67,
            0.31,
            0.27,
            0.75,
            -1.5,
            -1.33,
            0.0,
            0.0,
            0.0,
            0.0,
            0.7,
        ),
        "name": (
            -16.68,
            0.67,
            1.59,
            0.74,
            -1.77,
            0.0,
            -1.27,
            -1.44,
            -0.49,
            -0.73,
            0.24,
            -0.07,
            2.53,
            1.24,
            -1.58,
            1.14,
            0.8,
            0.72,
            1.5,
            0.03,
            -1.06,
            -1.74,
            -5.28,
            -3.23,
            -4.32,
            0.0,
            -3.28,
        ),
        "hump": (
            -7.41,
            0.56,
            -0.08,
            0.61,
            4.71,
            1.09,
            -0.67,
            -0.95,
            -0.25,
            0.03,
            0.07,
            1.19,
            -1.89,
            2.17,
            0.98,
            -0.16,
            0.47,
            0.26,
            0.95,
            1.16,
            -1.11,
            -1.43,
            -3.68,
            0.0,
            -3.81,
            0.55,
            -0.88,
        ),
    }
)
# For a pair that the text has elsewhere: the halves, the word before and the left half, the
# right half and the word behind.
BESIDES: Mapping[str, tuple[float, ...]] = MappingProxyType(
    {
        "small": (
            -0.02,
            1.07,
            0.88,
        ),
        "name": (
            1.54,
            1.12,
            3.47,
        ),
        "hump": (
            0.26,
            0.66,
            1.37,
        ),
    }
)
