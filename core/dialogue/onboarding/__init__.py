"""The questions before the first plan (PRODUCT 4.1), a module for each subject."""

from core.dialogue.form import Form
from core.dialogue.onboarding import body, history, kit, race, running, safety, setting

ONBOARDING = Form(
    "onboarding",
    (
        *safety.STEPS,
        *history.STEPS,
        *running.STEPS,
        *kit.STEPS,
        *body.STEPS,
        *race.STEPS,
        *setting.STEPS,
    ),
    sections=10,
)

__all__ = ["ONBOARDING"]
