from briefing.model import Edits, Replacement
from briefing.script import markdown, plain


def test_markdown_names_each_sentences_sources(room):
    """An editor sees segments, seconds, sentences and where each comes from."""
    planned = room.night()
    script = room.write(planned)
    page = markdown(script, planned)
    for segment in script.segments:
        assert segment.slug in page
        for sentence in segment.sentences:
            assert f"- {sentence.text}" in page
    assert "[The F0 Post](<https://f0.example/a>)" in page
    assert "words taken over" in page


def test_markdown_escapes_what_came_from_outside(room):
    """A headline cannot make a link or a heading."""
    planned = room.night()
    old = room.write(planned).segments[0].sentences[0].text
    script = room.write(planned, edits=Edits(replace=(Replacement(old=old, new="A [link](x) and `code` # here."),)))
    assert "A \\[link\\](x) and \\`code\\` \\# here." in markdown(script, planned)
    assert "written by an editor" in markdown(script, planned)


def test_plain_text_is_what_is_said(room):
    """A paragraph a segment, every sentence in order, and nothing else."""
    script = room.write(room.night())
    words = [sentence.text for segment in script.segments for sentence in segment.sentences]
    assert plain(script).split() == " ".join(words).split()
