"""Completion in PowerShell, which Click leaves out: by Register-ArgumentCompleter, which version 5.1 and later have."""

from __future__ import annotations

import os

from click.shell_completion import CompletionItem, ShellComplete, add_completion_class, split_arg_string

_SCRIPT = """\
Register-ArgumentCompleter -Native -CommandName %(prog_name)s -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $line = $commandAst.ToString()
    $env:COMP_WORDS = $line.Substring(0, [Math]::Min($line.Length, $cursorPosition - $commandAst.Extent.StartOffset))
    $env:COMP_CWORD = $wordToComplete
    $env:%(complete_var)s = "powershell_complete"
    try {
        %(prog_name)s | ForEach-Object {
            $kind, $value, $help = $_ -split "`t", 3
            if ($kind -ne "plain") {
                Get-ChildItem "$wordToComplete*" | Where-Object { $kind -eq "file" -or $_.PSIsContainer } |
                    ForEach-Object { Resolve-Path -Relative $_ }
            } else {
                [System.Management.Automation.CompletionResult]::new($value, $value, "ParameterValue", $help)
            }
        }
    } finally {
        Remove-Item Env:COMP_WORDS, Env:COMP_CWORD, Env:%(complete_var)s -ErrorAction SilentlyContinue
    }
}
"""


class PowerShellComplete(ShellComplete):
    """What PowerShell asks and is told: a line for each suggestion, with tabs between its kind, word and help."""

    name = "powershell"
    source_template = _SCRIPT

    def get_completion_args(self) -> tuple[list[str], str]:
        """The whole words before the cursor, and the beginning of the one that it is in."""
        words = split_arg_string(os.environ["COMP_WORDS"])[1:]
        incomplete = os.environ.get("COMP_CWORD", "")  # an empty variable is none in PowerShell
        return (words[:-1] if incomplete and words and words[-1] == incomplete else words), incomplete

    def format_completion(self, item: CompletionItem) -> str:
        """One suggestion; a tooltip must not be empty."""
        return f"{item.type}\t{item.value}\t{item.help or item.value}"


def register() -> None:
    """Let Click know it beside its own shells."""
    add_completion_class(PowerShellComplete)
