"""The crew: the processes that work in parallel, and end when the building does.

In: how many, and what each does before its first task. Out: a standard executor. Never: knowing the work.

Processes are spawned, not forked, because speech engines and threads do not survive a fork.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
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
    for _ in range(workers or _cores()):
        pool.submit(task, *arguments)


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
