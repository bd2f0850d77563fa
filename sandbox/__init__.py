"""A pretend Telegram for one machine; it knows nothing of any particular bot."""
