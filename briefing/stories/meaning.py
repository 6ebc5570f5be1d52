"""Sentence embeddings by a local model that the user names: what texts mean, beside the words they use.

In: a folder with a model, and texts. Out: one unit vector for each text. Never: a download, or a night lost: a model
that fails is said in one sentence, and the words decide alone.

Two kinds of folder are read: an ONNX export (`model.onnx`, or `onnx/model.onnx`, beside `tokenizer.json`) by the
libraries of `briefing[semantic]`, and a sentence-transformers folder where the user has that library.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import numpy as np

from briefing.stories.weights import Floats, Integers

T = TypeVar("T")

Meaning = Callable[[Sequence[str]], Floats | None]
"""Gives texts unit vectors, one row each; None where it cannot."""

_LONGEST = 128  # tokens of one text: a headline and its lede
_AT_ONCE = 32  # texts, of like length so that little is padded


def meaning(model: str, station: Path, say: Callable[[str], None]) -> Meaning | None:
    """Open the model that the settings name.

    Args:
        model: its folder, relative to the station; empty for none.
        station: the folder of `briefing.toml`.
        say: told in one sentence why there is no model, or why it failed.

    Returns:
        What gives texts their vectors; None where no model is named or it cannot be opened.
    """
    if not model:
        return None
    folder = station / Path(model).expanduser()

    opened = _tried(lambda: _open(folder), folder, say)
    if opened is None:
        return None
    return lambda texts: _tried(lambda: _unit(opened(texts)), folder, say)


def _tried(work: Callable[[], T], folder: Path, say: Callable[[str], None]) -> T | None:
    """Do a model's work; whatever fails in it is the model's, and costs only its help."""
    try:
        return work()
    except ImportError as error:
        say(
            f"The model {folder} needs {error.name}: pip install 'briefing[semantic]'. Stories are told apart by words."
        )
    except Exception as error:  # noqa: BLE001 - a foreign library may raise anything, and the night goes on
        reason = (str(error) or type(error).__name__).splitlines()[0][:200]
        say(f"The model {folder} cannot be used: {reason}. Stories are told apart by words.")
    return None


def _open(folder: Path) -> Callable[[Sequence[str]], Floats]:
    for graph in (folder / "model.onnx", folder / "onnx" / "model.onnx"):
        if graph.is_file():
            return _onnx(graph, folder / "tokenizer.json")
    if (folder / "modules.json").is_file():
        library = importlib.import_module("sentence_transformers")
        opened = library.SentenceTransformer(str(folder), device="cpu", local_files_only=True)
        return lambda texts: np.asarray(opened.encode(list(texts), batch_size=_AT_ONCE, show_progress_bar=False))
    raise FileNotFoundError(f"there is neither model.onnx nor modules.json in {folder}")


def _onnx(graph: Path, words: Path) -> Callable[[Sequence[str]], Floats]:
    tokenizers, runtime = (importlib.import_module(name) for name in ("tokenizers", "onnxruntime"))
    tokenizer = tokenizers.Tokenizer.from_file(str(words))
    tokenizer.enable_truncation(_LONGEST)
    tokenizer.enable_padding()
    session = runtime.InferenceSession(str(graph), providers=["CPUExecutionProvider"])
    wanted = {each.name for each in session.get_inputs()}

    def embed(texts: Sequence[str]) -> Floats:
        found: dict[int, Floats] = {}
        for part in _alike_in_length(texts):
            cut = tokenizer.encode_batch([texts[index] for index in part])
            mask = np.array([each.attention_mask for each in cut], dtype=np.int64)
            given = {
                "input_ids": np.array([each.ids for each in cut], dtype=np.int64),
                "attention_mask": mask,
                "token_type_ids": np.zeros_like(mask),
            }
            (out, *_) = session.run(None, {name: value for name, value in given.items() if name in wanted})
            found |= dict(zip(part, _pooled(np.asarray(out, dtype=np.float64), mask), strict=True))
        return np.array([found[index] for index in range(len(texts))])

    return embed


def _alike_in_length(texts: Sequence[str]) -> Iterator[list[int]]:
    order = sorted(range(len(texts)), key=lambda index: (len(texts[index]), index))
    for start in range(0, len(order), _AT_ONCE):
        yield order[start : start + _AT_ONCE]


def _pooled(out: Floats, mask: Integers) -> Floats:
    """Take the mean over a text's tokens, where the model has not done so itself."""
    if out.ndim == 2:  # noqa: PLR2004 - texts by dimensions
        return out
    weight = mask[:, :, None].astype(np.float64)
    mean: Floats = (out * weight).sum(axis=1) / np.maximum(weight.sum(axis=1), 1.0)
    return mean


def _unit(vectors: Floats) -> Floats:
    """Make the length of every vector 1; a model whose numbers are no numbers has failed."""
    found = np.asarray(vectors, dtype=np.float64)
    if not np.isfinite(found).all():
        raise ValueError("it gives no finite numbers")
    unit: Floats = found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-12)
    return unit
