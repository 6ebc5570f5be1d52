"""Runs ffmpeg: the system's, else the one in the imageio-ffmpeg wheel.

In: argument lists, bytes to feed. Out: what it wrote and said. Never: a shell, ffprobe, or a run without a time limit.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from threading import Event, Timer
from typing import IO

from briefing.errors import AudioError

_SLAB = 1 << 18
_LAST_LINES = 4
_Process = subprocess.Popen[bytes]


def ffmpeg() -> str:
    """Find ffmpeg: the system's first, else the one in the imageio-ffmpeg wheel.

    Returns:
        Path of the program.

    Raises:
        AudioError: neither is there.
    """
    found = shutil.which("ffmpeg")
    if found:
        return found
    try:
        import imageio_ffmpeg  # noqa: PLC0415 - only where the system has none

        return str(imageio_ffmpeg.get_ffmpeg_exe())
    except (ImportError, RuntimeError) as error:
        raise AudioError(
            "ffmpeg", "ffmpeg is missing. Install it (`apt install ffmpeg`), or `pip install imageio-ffmpeg`."
        ) from error


def run(
    *commands: Sequence[str],
    about: object,
    seconds: float,
    feed: Iterable[bytes] | None = None,
    drain: Callable[[bytes], object] = len,
    folder: Path | None = None,
) -> tuple[str, ...]:
    """Run one ffmpeg, or several joined by pipes, side by side.

    Args:
        commands: the arguments of each, without the program itself; each reads what the one before it writes.
        about: what this is done to, for the error.
        seconds: how long it may take.
        feed: what the first reads from its standard input, in pieces; None gives it none.
        drain: takes what the last one writes to its standard output, piece by piece.
        folder: the working folder, so that an argument can be a plain file name.

    Returns:
        What each said on standard error.

    Raises:
        AudioError: one of them is missing, failed, or took too long; with the last lines it said.
    """
    with ExitStack() as stack:
        logs = [stack.enter_context(tempfile.TemporaryFile()) for _ in commands]
        feeder = stack.enter_context(
            ThreadPoolExecutor(1)
        )  # before the processes, so that they end before it is waited for
        processes = _start(stack, commands, logs, feeding=feed is not None, folder=folder)
        late = stack.enter_context(_deadline(processes, seconds))
        fed = feeder.submit(_write, processes[0], feed or ())
        for piece in _pieces(processes[-1]):
            drain(piece)
        fed.result()
        codes = [process.wait() for process in processes]
        said = tuple(_said(log) for log in logs)
    if late.is_set():
        raise AudioError(about, f"ffmpeg worked on {about} for more than {seconds:.0f} s and was stopped.")
    _refuse_failure(about, codes, said)
    return said


def _start(
    stack: ExitStack,
    commands: Sequence[Sequence[str]],
    logs: Sequence[IO[bytes]],
    *,
    feeding: bool,
    folder: Path | None,
) -> list[_Process]:
    """Start every command, each reading from the one before; whatever happens, none outlives the stack."""
    program = ffmpeg()
    processes: list[_Process] = []
    source: int | IO[bytes] | None = subprocess.PIPE if feeding else subprocess.DEVNULL
    for command, log in zip(commands, logs, strict=True):
        try:
            process = subprocess.Popen(  # noqa: S603 - our own list, no shell
                [program, "-hide_banner", "-nostats", "-loglevel", "level+info", *command],
                stdin=source,
                stdout=subprocess.PIPE,
                stderr=log,
                cwd=folder,
            )
        except OSError as error:
            raise AudioError(program, f"{program} cannot be started: {error.strerror}.") from error
        stack.callback(_end, process)
        if processes and processes[-1].stdout:
            processes[-1].stdout.close()  # so that a dead reader is noticed by its writer
        processes.append(process)
        source = process.stdout
    return processes


def _end(process: _Process) -> None:
    """Leave no process and no open pipe behind."""
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe:
            with suppress(BrokenPipeError):
                pipe.close()


@contextmanager
def _deadline(processes: Sequence[_Process], seconds: float) -> Iterator[Event]:
    """Kill the processes when their time is up, and remember that it was so."""
    late = Event()

    def stop() -> None:
        late.set()
        for process in processes:
            process.kill()

    timer = Timer(seconds, stop)
    timer.daemon = True
    timer.start()
    try:
        yield late
    finally:
        timer.cancel()


def _write(process: _Process, feed: Iterable[bytes]) -> None:
    """Feed a process; one that stops reading tells why by how it ends."""
    if process.stdin is None:
        return
    with suppress(BrokenPipeError), process.stdin as pipe:
        for piece in feed:
            pipe.write(piece)


def _pieces(process: _Process) -> Iterator[bytes]:
    while process.stdout and (piece := process.stdout.read(_SLAB)):
        yield piece


def _said(log: IO[bytes]) -> str:
    log.seek(0)
    return log.read().decode("utf8", "replace")


def _refuse_failure(about: object, codes: Sequence[int], said: Sequence[str]) -> None:
    for code, text in zip(codes, said, strict=True):
        if code:
            lines = [line.strip() for line in text.splitlines() if "[error]" in line or "[fatal]" in line]
            last = " / ".join((lines or text.split("\n"))[-_LAST_LINES:]).strip()
            raise AudioError(about, f"ffmpeg failed on {about} (code {code}): {last or 'it said nothing'}")
