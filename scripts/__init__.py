"""Commands people type: python -m scripts.<verb>."""
