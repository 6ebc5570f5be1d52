"""Whether an endpoint is fit to write, asked before the night."""

import json

import pytest

from briefing.config import FeedSettings, LlmSettings
from briefing.script.writers.examine import examine


@pytest.fixture
def found(server, say, tmp_path):
    """Ask the test's server for its models."""

    def look(*models, answer=None, **settings):
        listed = json.dumps({"object": "list", "data": [{"id": name, "object": "model"} for name in models]}).encode()
        server.answers["/v1/models"] = answer or say(listed, Content_Type="application/json")
        chosen = {"base_url": server.url("/v1/"), "model": "toy"} | settings
        return examine(LlmSettings(**chosen), FeedSettings(connect_seconds=1), tmp_path)

    return look


def test_a_model_that_is_there_is_fine(found):
    """Also where Ollama adds `:latest` to its name."""
    assert found("other", "toy") == ""
    assert found("toy:latest") == ""


def test_a_model_that_is_not_there_is_named_beside_those_that_are(found):
    """So that the owner sees which name to write."""
    says = found("mistral-small", "qwen3:8b")
    assert "does not have the model 'toy'; it has mistral-small, qwen3:8b." in says


@pytest.mark.parametrize("body", [b"<html>", b"[]", b'{"data": [{"name": "x"}]}', b"\xff"])
def test_what_lists_no_models_is_no_endpoint(found, say, body):
    """A web page or another service at the address."""
    assert "does not list models" in found(answer=say(body))


def test_a_wrong_path_and_a_refused_key_say_what_to_do(found, say):
    """404 asks for the /v1; 401 tells of the key."""
    assert "with its /v1?" in found(answer=say(b"", 404))
    assert "wants a key" in found(answer=say(b"", 401))


def test_nobody_there(found):
    """A server that is not running is told as one."""
    assert "the connection was refused" in found(base_url="http://127.0.0.1:9/v1")


def test_a_missing_key_is_named(found):
    """By the variable it should be in, or the file."""
    assert "TOY_MISSING is empty or not set" in found(key_env="TOY_MISSING")
    assert "no-such-key.txt" in found(key_file="no-such-key.txt")
