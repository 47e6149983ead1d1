"""What all tests share: the same property examples in every run, and a Chromium that is found the same way."""

from hypothesis import settings

settings.register_profile("guide", derandomize=True, deadline=None, database=None)
settings.load_profile("guide")
