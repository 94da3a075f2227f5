from inspect import getmembers, isfunction

import pytest

from lint.review.commands import COMMANDS
from tests.tui import test_deciding, test_files, test_going, test_showing
from tui.actions import ACTIONS

TESTS = {name for module in (test_deciding, test_files, test_going, test_showing) for name, _ in getmembers(module, isfunction)}


@pytest.mark.parametrize("command", [command.id for command in COMMANDS])
def test_every_command_does_something_and_is_tested_on_the_screen(command):
    assert callable(ACTIONS[command])
    assert f"test_{command.replace('-', '_')}" in TESTS


def test_nothing_is_done_that_no_command_names():
    assert set(ACTIONS) == {command.id for command in COMMANDS}
