import os
import tempfile

from hypothesis import HealthCheck, settings

settings.register_profile("calque", deadline=None, suppress_health_check=[HealthCheck.too_slow])  # a timing is no test
settings.load_profile("calque")


def pytest_configure(config):
    """No test reads or writes the user's cache, nor does a module that is only collected."""
    folder = tempfile.TemporaryDirectory(prefix="calque-tests-")
    config.add_cleanup(folder.cleanup)
    os.environ.update(CALQUE_CACHE_DIR=folder.name, NO_COLOR="1")
