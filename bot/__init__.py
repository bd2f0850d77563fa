"""How we talk: the only room that knows Telegram."""

import logging
import os

# Times in python-telegram-bot are then timedeltas; without it, every 429 is a deprecation warning.
os.environ["PTB_TIMEDELTA"] = "true"

# Its debug lines hold the token and what people wrote.
logging.getLogger("telegram").setLevel(logging.INFO)
