"""The questions before the first plan (PRODUCT 4.1), a module for each subject."""

from core.dialogue.form import Form
from core.dialogue.onboarding.body import STEPS as BODY
from core.dialogue.onboarding.history import STEPS as HISTORY
from core.dialogue.onboarding.kit import STEPS as KIT
from core.dialogue.onboarding.race import STEPS as RACE
from core.dialogue.onboarding.running import STEPS as RUNNING
from core.dialogue.onboarding.safety import STEPS as SAFETY
from core.dialogue.onboarding.setting import STEPS as SETTING
from core.dialogue.onboarding.weight import STEPS as WEIGHT

ONBOARDING = Form(
    "onboarding",
    (
        *SAFETY,
        *HISTORY,
        *RUNNING,
        *KIT,
        *BODY,
        *RACE,
        *SETTING,
        *WEIGHT,
    ),
    sections=10,
)

__all__ = ["ONBOARDING"]
