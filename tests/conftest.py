import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("calque", deadline=None, suppress_health_check=[HealthCheck.too_slow])  # a timing is no test
settings.load_profile("calque")


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory):
    """No test reads or writes the user's cache."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CALQUE_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        patch.setenv("NO_COLOR", "1")
        yield
