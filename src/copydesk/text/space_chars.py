"""Characters that are spaces or cannot be seen, and what stands beside them."""

import re

NO_BREAK = "\N{NO-BREAK SPACE}"
# Half as wide and less; typographers put them beside numbers and marks, nothing else does.
NARROW = "\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}\N{HAIR SPACE}\N{SIX-PER-EM SPACE}"
WIDE = (
    "\t\N{EN QUAD}\N{EM QUAD}\N{EN SPACE}\N{EM SPACE}\N{THREE-PER-EM SPACE}"
    "\N{FOUR-PER-EM SPACE}\N{FIGURE SPACE}\N{PUNCTUATION SPACE}\N{MEDIUM MATHEMATICAL SPACE}"
    "\N{OGHAM SPACE MARK}\N{IDEOGRAPHIC SPACE}"
)
# Not the line breaks: they are for `line-breaks`. Not the bytes 80 to 9F that windows-1252
# has characters for: `mojibake` puts these back.
CONTROLS = (
    "\x00-\x08\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d\ufffe\uffff"
    "\N{INTERLINEAR ANNOTATION ANCHOR}-\N{INTERLINEAR ANNOTATION TERMINATOR}"
)
# What no script needs; a soft hyphen shows only where a browser breaks the line.
IDLE = (
    "\N{SOFT HYPHEN}\N{WORD JOINER}-\N{INVISIBLE PLUS}\N{ZERO WIDTH NO-BREAK SPACE}"
    "\N{OBJECT REPLACEMENT CHARACTER}\N{INHIBIT SYMMETRIC SWAPPING}-\N{NOMINAL DIGIT SHAPES}"
)
ZERO_WIDTH_SPACE = "\N{ZERO WIDTH SPACE}"
JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
BIDI = (
    "\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}\N{ARABIC LETTER MARK}"
    "\N{LEFT-TO-RIGHT EMBEDDING}-\N{RIGHT-TO-LEFT OVERRIDE}"
    "\N{LEFT-TO-RIGHT ISOLATE}-\N{POP DIRECTIONAL ISOLATE}"
)
INVISIBLE = CONTROLS + IDLE + ZERO_WIDTH_SPACE + JOINERS + BIDI
ODD = NO_BREAK + NARROW + WIDE + INVISIBLE

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# Arabic, the scripts of India, Myanmar, Khmer, Mongolian: joiners choose the letters' forms.
JOINED_SCRIPT = re.compile("[\u0600-\u0dff\u1000-\u109f\u1780-\u18af\ufb50-\ufdff\ufe70-\ufefc]")
# Thai, Lao, Tibetan, Myanmar, Khmer, Tai Lue: words end at a zero-width space.
UNSPACED_SCRIPT = re.compile("[\u0e00-\u109f\u1780-\u17ff\u1980-\u19df]")
EMOJI = re.compile("[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff\U000e007f]")
WIDE_SCRIPT = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")

# A space that is as wide as a letter of Chinese, and at home beside these.
IDEOGRAPHIC = "\N{IDEOGRAPHIC SPACE}"
INVISIBLES = re.compile(f"[{INVISIBLE}]")
CONTROL = re.compile(f"[{CONTROLS}]")
BIDI_MARK = re.compile(f"[{BIDI}]")
SPACES = re.compile(f"[ {NO_BREAK}{NARROW}{WIDE}]+")

CLOSERS = "\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\"')\\]"
CLOSERS += "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
OPENERS = r"(\[" + "\N{LEFT DOUBLE QUOTATION MARK}"
OPENERS += "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"
