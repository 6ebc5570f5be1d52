"""Claims about a local model whose word counts beside the words'."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from briefing.stories import labels, meaning
from briefing.stories.likeness import alike
from briefing.stories.telling import Telling

WORDS = ["[PAD]", "[UNK]", "ferry", "boat", "aground", "stranded", "violin"]
MEANT = {"ferry": 2, "boat": 2, "aground": 3, "stranded": 3}  # what means the same has the same direction


def silent(text: str) -> None:
    """Take no sentence: none is expected."""
    pytest.fail(f"the model was said to have failed: {text}")


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """Make a real model of a kilobyte: a table of vectors, one for each word, and its tokenizer."""
    onnx = pytest.importorskip("onnx", reason="the tiny model is made with onnx, which is not installed")
    pytest.importorskip("onnxruntime")
    tokenizers = pytest.importorskip("tokenizers")
    table = np.eye(len(WORDS), dtype=np.float32)[[MEANT.get(word, place) for place, word in enumerate(WORDS)]]
    graph = onnx.helper.make_graph(
        [onnx.helper.make_node("Gather", ["table", "input_ids"], ["last_hidden_state"])],
        "tiny",
        [onnx.helper.make_tensor_value_info("input_ids", onnx.TensorProto.INT64, ["texts", "tokens"])],
        [
            onnx.helper.make_tensor_value_info(
                "last_hidden_state", onnx.TensorProto.FLOAT, ["texts", "tokens", len(WORDS)]
            )
        ],
        [onnx.numpy_helper.from_array(table, "table")],
    )
    made = onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", 17)], ir_version=8)
    onnx.save(made, str(tmp_path / "model.onnx"))
    words = tokenizers.models.WordLevel({word: place for place, word in enumerate(WORDS)}, unk_token="[UNK]")
    cutter = tokenizers.Tokenizer(words)
    cutter.pre_tokenizer = tokenizers.pre_tokenizers.Whitespace()
    cutter.save(str(tmp_path / "tokenizer.json"))
    return tmp_path


def test_a_model_gives_unit_vectors_in_the_order_of_the_texts(model: Path) -> None:
    """What means the same has one direction, padding counts for nothing, and each text keeps its place."""
    embed = meaning(model.name, model.parent, silent)
    assert embed
    vectors = embed(["violin", "ferry aground", "boat stranded", "violin violin violin"] * 20)
    assert vectors is not None
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1)
    assert np.allclose(vectors[1], vectors[2])
    assert np.allclose(vectors[0], vectors[3])
    assert np.allclose(vectors[:4], vectors[-4:])


def test_what_means_the_same_is_more_alike(model: Path) -> None:
    """Of texts that share a word, those that mean the same are more alike by the model, and than those that do not."""
    embed = meaning(str(model), Path("/"), silent)
    same = [Telling(key="", title=title) for title in ("Orlow ferry aground", "Orlow boat stranded")]
    other = [Telling(key="", title=title) for title in ("Orlow ferry aground", "Orlow violin violin")]
    assert alike(same, embed).likeness[0] > alike(same).likeness[0]
    assert alike(same, embed).likeness[0] > alike(other, embed).likeness[0]


def test_no_model_is_no_model() -> None:
    """Where none is named nothing is opened and nothing said."""
    assert meaning("", Path(), silent) is None


@pytest.mark.parametrize("left", ["nothing", "a graph that is none", "a tokenizer that is none"])
def test_a_broken_model_costs_a_sentence(model: Path, left: str) -> None:
    """A folder that holds no model, or a broken one, is said in one sentence that names it."""
    said: list[str] = []
    broken = {"nothing": "", "a graph that is none": "model.onnx", "a tokenizer that is none": "tokenizer.json"}[left]
    if broken:
        (model / broken).write_bytes(json.dumps(["no model"]).encode())
    else:
        (model / "model.onnx").unlink()
    assert meaning(str(model), Path(), said.append) is None
    assert len(said) == 1
    assert str(model) in said[0]
    assert said[0].endswith("Stories are told apart by words.")


def test_a_model_that_fails_at_work_changes_nothing(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a library raises in the middle of a night, the stories are those that the words make."""
    said: list[str] = []
    embed = meaning(str(model), Path(), said.append)
    texts = [{"id": str(n), "title": title} for n, title in enumerate(["Orlow ferry aground", "Orlow boat stranded"])]
    onnxruntime = pytest.importorskip("onnxruntime")

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("out of memory")

    monkeypatch.setattr(onnxruntime.InferenceSession, "run", fail)
    assert labels(texts, embed) == labels(texts)
    assert "out of memory" in said[0]


def test_a_missing_library_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra the sentence says how to get it."""
    (tmp_path / "model.onnx").touch()
    monkeypatch.setitem(__import__("sys").modules, "tokenizers", None)
    said: list[str] = []
    assert meaning(str(tmp_path), Path(), said.append) is None
    assert "pip install 'briefing[semantic]'" in said[0]


def test_a_models_word_does_not_stand_alone() -> None:
    """Texts that share no word are no pair, whatever a model says of them."""

    def all_the_same(texts: Sequence[str]) -> np.ndarray:
        return np.ones((len(texts), 1))

    assert (
        len(set(labels([{"id": "1", "title": "Orlow aground"}, {"id": "2", "title": "Violin found"}], all_the_same)))
        == 2
    )
