"""A night that a model writes, from the outside: the command line, run.json, the day's folder."""

import json
import re

import pytest

SECRET = "sk-hollinmere-1234567890"


@pytest.fixture
def lettered(station, server, say, monkeypatch):
    """A station with a model at hand that writes the last sentences it is shown."""

    def answer(handler):
        story = json.loads(handler.posted)["messages"][1]["content"]
        lines = re.search(r"<sources>\n(.*)</sources>", story, re.DOTALL)[1].splitlines()
        told = [json.loads(line) for line in lines][-2:]
        content = json.dumps({"sentences": [{"text": one["text"], "cites": [one["number"]]} for one in told]})
        choice = {"message": {"content": content}, "finish_reason": "stop"}
        usage = {"prompt_tokens": 900, "completion_tokens": 100}
        say(json.dumps({"choices": [choice], "usage": usage}).encode())(handler)

    server.answers["/v1/chat/completions"] = answer
    (station.folder / "briefing.toml").write_text(
        f'[script]\nwriter = "llm"\n[llm]\nmodel = "toy"\nbase_url = "{server.url("/v1")}"\nkey_env = "TOY_KEY"\n'
        "cents_per_million_in = 100\ncents_per_million_out = 400\n"
    )
    station._environment["TOY_KEY"] = SECRET
    return station


def _run_json(station):
    return json.loads(next(station.folder.glob("days/*/*/run.json")).read_text())


def test_a_night_with_a_model_says_what_it_cost(lettered, server):
    """The estimate before, the account after, the reasons in run.json; the key is nowhere."""
    process = lettered.start("build", "--sample", "--until", "script")
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    assert re.search(
        r"The writer toy may use about [\d,]+ tokens for \d+ stories, at most [\d,]+ and \d+\.\d cents", err
    )
    assert re.search(r"The writer toy wrote \d+ of \d+ stories with [\d,]+ tokens and \d+\.\d cents", err)
    writing = _run_json(lettered)["writing"]
    assert writing["model"] == "toy"
    assert len(writing["written"]) > 3
    assert all(left["reason"] for left in writing["fallen"])
    assert writing["tokens"] == 1000 * len(server.posted)
    kept = [path.read_bytes() for path in lettered.folder.rglob("*") if path.is_file()]
    assert not any(SECRET.encode() in told for told in [*kept, out.encode(), err.encode()])


def test_a_dead_endpoint_costs_no_night(lettered, server):
    """With nobody at the address the episode is made all the same, and run.json says why no model wrote it."""
    server.answers.clear()
    told = lettered.build("--sample", "--until", "script")
    writing = _run_json(lettered)["writing"]
    assert told["writing"] == writing
    assert "written" not in writing
    assert {"404" in left["reason"] for left in writing["fallen"]} == {True}


def test_a_writer_that_nobody_has_is_refused_before_the_feeds(station):
    """A misspelt writer, and a model that is not named, end with 2 at once."""
    for settings, says in (('writer = "lm"', "Did you mean `llm`?"), ('writer = "llm"', "no model is named")):
        (station.folder / "briefing.toml").write_text(f"[script]\n{settings}\n")
        process = station.start("build", "--sample")
        _, err = process.communicate(timeout=60)
        assert process.returncode == 2
        assert says in err
        assert "Fetching" not in err
