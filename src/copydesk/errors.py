"""Every error that copydesk raises on purpose.

```
CopydeskError
├── InputTypeError        raw is neither text nor page (also a TypeError)
├── InvalidOptionError    an option has no such value, such as kind="pdf" (also a ValueError)
├── UnknownNameError      a name that is not there (also a LookupError)
│   ├── UnknownCleanerError
│   ├── UnknownRuleError
│   ├── UnknownPresetError
│   ├── UnknownLanguageError
│   └── UnknownDamageError
├── PipelineOrderError    cleaners that cannot run in the order given
├── EditError             an edit that does not fit the document
├── CleanerFailedError    a cleaner raised, or proposed what cannot be applied
├── PluginError           a plugin cannot be loaded, or is no cleaner
├── RulePackError         a language pack that cannot be read
├── WeightsError          weights of the classifier that cannot be read (also a ValueError)
├── OffsetError           an offset outside the article's text (also an IndexError)
└── ArticleFormatError    a dict that is no article (also a ValueError)
```

Dirty input is never an error. These say that the library was used wrongly, and how.
"""

from collections.abc import Callable, Iterable
from difflib import get_close_matches


class CopydeskError(Exception):
    """The root: catch this to catch everything that copydesk raises on purpose."""

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...], dict[str, object]]:
        """Pickle message and fields, so that a pool of processes can pass an error back.

        Exceptions are otherwise made again by a call with the message alone.
        """
        return self.__new__, (type(self), *self.args), self.__dict__


class InputTypeError(CopydeskError, TypeError):
    """Raw input of a type that holds no text."""

    def __init__(
        self, found: object, *, option: str = "raw", wanted: str = "text or a parsed page"
    ) -> None:
        self.found = type(found).__name__
        super().__init__(f"{option} is a {self.found}; wanted {wanted}")


class InvalidOptionError(CopydeskError, ValueError):
    """An option was given a value that it does not have.

    `wanted` are the values that it has, or what they are in words. `found` is the value's repr.
    """

    def __init__(self, option: str, found: object, wanted: str | Iterable[str]) -> None:
        self.option = option
        self.found = repr(found)
        self.wanted = wanted if isinstance(wanted, str) else f"one of: {', '.join(wanted)}"
        super().__init__(f"{option} is {self.found}; wanted {self.wanted}")


class UnknownNameError(CopydeskError, LookupError):
    """A name that is not there; the message offers the nearest one that is."""

    what = "name"

    def __init__(self, found: object, known: Iterable[str], *, hint: str = "") -> None:
        self.found = found
        self.known = tuple(sorted(known))
        super().__init__(f"no {self.what} {found!r}; {hint or self.nearest()}")

    def nearest(self) -> str:
        """Give the name that was meant, or all that there are."""
        near = get_close_matches(self.found, self.known, n=1) if isinstance(self.found, str) else ()
        return f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(self.known)}"


class UnknownCleanerError(UnknownNameError):
    """No cleaner of that name is built in, installed, or in the pipeline."""

    what = "cleaner"


class UnknownRuleError(UnknownNameError):
    """No rule of that name is built in, or of a cleaner in the pipeline."""

    what = "rule"


class UnknownPresetError(UnknownNameError):
    """No preset of that name."""

    what = "preset"


class UnknownLanguageError(UnknownNameError):
    """A language tag that names no language."""

    what = "language"

    def __init__(self, found: str) -> None:
        super().__init__(found, (), hint="wanted a BCP 47 tag such as 'en' or 'pt-BR'")


class UnknownDamageError(UnknownNameError):
    """No kind of damage of that name."""

    what = "kind of damage"


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


class WeightsError(CopydeskError, ValueError):
    """A file of weights that the classifier cannot read, or was not made for its features."""

    def __init__(self, path: str, problem: str) -> None:
        self.path = path
        super().__init__(f"{path}: {problem}; wanted weights as `copydesk train` writes them")


class OffsetError(CopydeskError, IndexError):
    """An offset that is none in the article's text."""

    def __init__(self, found: object, length: int) -> None:
        self.found = found
        self.length = length
        super().__init__(f"offset {found!r}; the text has {length} characters")


class ArticleFormatError(CopydeskError, ValueError):
    """A dict that `Article.from_dict` cannot read."""
