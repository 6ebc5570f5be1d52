"""Whether a text mentions a word or name, and whether two headlines say the same.

In: texts. Out: yes or no. Never: a meaning beyond the words.
"""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+|(?<=\d),\d{3}(?!\d))*")
_SMALL = frozenset(
    """
    a an and are as at be but by can could do for from get gets had has have he her his how i in into is it its
    just may more new no not now of off on or our out over said say says she so than that the their them they
    this to up us was we were what when which who why will with would you your after before about
    """.split()  # noqa: SIM905 - a text is easier to edit than eighty quoted words
)
_SAME = 0.6
_LEAST_SHARED = 3


def mentioned(phrase: str, text: str) -> bool:
    """Tell whether a text holds a word, name or phrase.

    Args:
        phrase: what is looked for; neither capitals nor the kind of apostrophe matter, and a star at its end stands for
            any ending.
        text: where.

    Returns:
        Whether it stands there as whole words.
    """
    sought = _sought(phrase)
    return bool(sought and sought.search(text.replace("’", "'")))


@lru_cache(maxsize=1 << 10)
def _sought(phrase: str) -> re.Pattern[str] | None:
    stem = phrase.replace("’", "'").strip()
    words = r"\s+".join(re.escape(word) for word in stem.rstrip("*").split())
    ending = r"\w*" if stem.endswith("*") else ""
    return re.compile(rf"(?<!\w){words}{ending}(?!\w)", re.IGNORECASE) if words else None


@lru_cache(maxsize=1 << 13)
def content(title: str) -> frozenset[str]:
    """Take the words of a headline that carry its news.

    Args:
        title: a headline.

    Returns:
        Words in lower case without endings and small words.
    """
    words = (word.lower().replace("’", "'").removesuffix("'s") for word in _WORD.findall(title))
    return frozenset(word.removesuffix("s") if len(word) > 3 else word for word in words if word not in _SMALL)  # noqa: PLR2004


def same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two headlines say nearly the same.

    Args:
        one: the content of a headline.
        other: the content of another.

    Returns:
        Whether most of their words are shared, figures among them.
    """
    shared = one & other
    if _figures(one) != _figures(other) or len(shared) < min(_LEAST_SHARED, len(one), len(other)) or not shared:
        return False
    return len(shared) >= _SAME * len(one | other)


def _figures(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if word[0].isdigit())
