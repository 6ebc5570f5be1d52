"""`briefing completion`: the script a shell reads to complete commands and options.

In: a shell's name. Out: its script. Never: changing the shell's files.
"""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the completion script of SHELL: bash, zsh or fish.

    \b
    bash: briefing completion bash > ~/.local/share/bash-completion/completions/briefing
    zsh:  briefing completion zsh > "${fpath[1]}/_briefing"
    fish: briefing completion fish > ~/.config/fish/completions/briefing.fish
    """
    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"There is no completion for {shell}.")
    click.echo(kind(ctx.find_root().command, {}, "briefing", "_BRIEFING_COMPLETE").source())
