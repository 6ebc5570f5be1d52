"""The crew: the processes that work in parallel, and end when the building does.

In: how many, and what each does before its first task. Out: a standard executor. Never: knowing the work.

Processes are spawned, not forked, because speech engines and threads do not survive a fork.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context, parent_process


def crew(workers: int) -> ProcessPoolExecutor:
    """Open a pool of processes.

    Args:
        workers: how many; 0 means one for each core this process may use.

    Returns:
        The executor, to be used as a context manager.
    """
    count = workers or _cores()
    return ProcessPoolExecutor(count, mp_context=get_context("spawn"), initializer=_leave_with_parent)


def wake(pool: ProcessPoolExecutor, workers: int, task: Callable[..., object], *arguments: object) -> None:
    """Start every process of a pool early, each with a first task, while other rooms still work.

    Args:
        pool: an executor from `crew`.
        workers: as given to `crew`.
        task: a function of a module, such as `speech.warm`.
        arguments: what it takes.
    """
    with _deaf_to_ctrl_c():
        for _ in range(workers or _cores()):
            pool.submit(task, *arguments)


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """Hold SIGINT back, here for a moment and in the processes started meanwhile for good: their parent answers it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _leave_with_parent() -> None:
    """End this process when the one that started it is gone; a killed parent cannot tell its workers."""
    threading.Thread(target=_wait_for_parent, daemon=True).start()


def _wait_for_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
