"""How much is generated: little while writing, more on CI, others each time if "fresh"."""

import os

from hypothesis import HealthCheck, settings

COMMON = settings(
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.register_profile("quick", COMMON, max_examples=60)
settings.register_profile("ci", COMMON, max_examples=500, derandomize=True)
settings.register_profile("fresh", COMMON, max_examples=500)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if "CI" in os.environ else "quick"))
