"""How words that say the same thing in another form become one.

In: a word in lower case. Out: its stem. Never: a dictionary.
"""

from __future__ import annotations

_SHORT, _LONG, _LONGER = 3, 4, 5  # letters that must be exceeded before an ending is one


def stem(word: str) -> str:
    """Cut a word's ending off, so that "launches" meets "launched".

    A few rules of Porter's kind (https://tartarus.org/martin/PorterStemmer/); precision matters more than reach here.

    Args:
        word: a word in lower case.

    Returns:
        Its stem.
    """
    word = word.removesuffix("'s").removesuffix("’s").replace("’", "").replace("'", "")
    if len(word) > _LONG and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > _SHORT and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    if len(word) > _LONGER and word.endswith("ing"):
        word = word[:-3]
    elif len(word) > _LONG and word.endswith("ed"):
        word = word[:-2]
    if len(word) > _LONG and word.endswith("e"):
        word = word[:-1]
    if len(word) > _SHORT and word[-1] == word[-2] and word[-1] not in "slz":
        word = word[:-1]
    return word
