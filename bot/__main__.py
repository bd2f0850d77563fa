"""`python -m bot`: the same as `steady`."""

from bot.cli import main

main()
