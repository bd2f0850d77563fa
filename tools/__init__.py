"""Scripts for developers; nothing that runs imports them."""
