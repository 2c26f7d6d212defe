"""Every error that copydesk raises on purpose.

```
CopydeskError
├── InputTypeError        raw is neither str, bytes nor a parsed tree (also a TypeError)
├── InvalidOptionError    an option has no such value, such as kind="pdf" (also a ValueError)
├── UnknownNameError      a name that is not there (also a LookupError)
│   ├── UnknownCleanerError
│   ├── UnknownPresetError
│   └── UnknownLanguageError
├── PipelineOrderError    cleaners that cannot run in the order given
├── EditError             an edit that does not fit the document
├── CleanerFailedError    a cleaner raised, or proposed what cannot be applied
├── PluginError           a plugin cannot be loaded, or is no cleaner
├── RulePackError         a language pack that cannot be read
└── ArticleFormatError    a dict that is no article (also a ValueError)
```

Dirty input is never an error. These say that the library was used wrongly, and how.
"""

from collections.abc import Iterable
from difflib import get_close_matches


class CopydeskError(Exception):
    """The root: catch this to catch everything that copydesk raises on purpose."""


class InputTypeError(CopydeskError, TypeError):
    """Raw input of a type that holds no text."""

    def __init__(self, found: object) -> None:
        self.found = type(found).__name__
        super().__init__(f"raw is a {self.found}; wanted str or bytes")


class InvalidOptionError(CopydeskError, ValueError):
    """An option was given a value that it does not have."""

    def __init__(self, option: str, found: object, wanted: Iterable[str]) -> None:
        self.option = option
        self.found = found
        self.wanted = tuple(wanted)
        super().__init__(f"{option} is {found!r}; wanted one of: {', '.join(self.wanted)}")


class UnknownNameError(CopydeskError, LookupError):
    """A name that is not there; the message offers the nearest one that is."""

    what = "name"

    def __init__(self, found: str, known: Iterable[str]) -> None:
        self.found = found
        self.known = tuple(sorted(known))
        near = get_close_matches(found, self.known, n=1)
        hint = f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(self.known)}"
        super().__init__(f"no {self.what} {found!r}; {hint}")


class UnknownCleanerError(UnknownNameError):
    """No cleaner of that name is built in, installed, or in the pipeline."""

    what = "cleaner"


class UnknownPresetError(UnknownNameError):
    """No preset of that name."""

    what = "preset"


class UnknownLanguageError(UnknownNameError):
    """A language tag that names no language."""

    what = "language"


class PipelineOrderError(CopydeskError):
    """Cleaners that cannot run in the order in which they were given."""


class EditError(CopydeskError):
    """An edit that does not fit the document it was proposed for."""


class CleanerFailedError(CopydeskError):
    """A cleaner raised, or proposed edits that cannot be applied.

    The cause is in `__cause__`.
    """

    def __init__(self, cleaner: str, source: str, cause: Exception) -> None:
        self.cleaner = cleaner
        self.source = source
        super().__init__(f"cleaner {cleaner!r} failed on {source}: {type(cause).__name__}: {cause}")


class PluginError(CopydeskError):
    """A plugin that cannot be loaded, or is no cleaner."""

    def __init__(self, name: str, distribution: str, problem: str) -> None:
        self.name = name
        self.distribution = distribution
        super().__init__(f"plugin {name!r} of distribution {distribution!r}: {problem}")


class RulePackError(CopydeskError):
    """A language pack that cannot be read, or a rule in it that makes no sense."""

    def __init__(self, path: str, rule: str, problem: str) -> None:
        self.path = path
        self.rule = rule
        super().__init__(f"{path}, rule {rule!r}: {problem}")


class ArticleFormatError(CopydeskError, ValueError):
    """A dict that `Article.from_dict` cannot read."""
