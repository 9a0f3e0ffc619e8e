"""The texts of safety that the coach shows as they are (science.md 8.1, 8.4)."""

from __future__ import annotations

from core.text import say

CLEARANCE = say(
    "Before I build a plan, please check with your doctor that heavy strength training is fine for you. "
    "Tell me when they've said yes and I'll start you gently."
)
"""8.1, outcome `blocked_until_clearance`."""

BLOCKED = say(
    "Before any training plan, please see a doctor about what you told me, soon. "
    "I don't build a plan on it. If it is happening now, stop and get help at once."
)
"""8.1, outcome `blocked` by chest pain, fainting or a racing heart."""

BLOCKED_INJURY = say(
    "Please have this injury looked at first: it stops you from walking normally or standing on the leg. "
    "Tell me when it carries you again."
)
"""8.1, outcome `blocked` by an acute injury."""

BLOCKED_AFTER_BIRTH = say(
    "The first six weeks after a birth are for recovery. I build no plan before that. "
    "Please come back after your check-up."
)
"""8.1, outcome `blocked` in the first six weeks after a birth."""

UNDER_16 = say("I plan for runners from 16 on. Younger runners need a coach who is there with them.")
"""8.1, outcome `not_served_under_16`."""

EMERGENCY = say(
    "Please stop training now. What you describe can be serious. Call your local emergency number "
    "(112 in the EU, 999 in the UK, 911 in the US) or go to an emergency department now. "
    "I'm a training bot and can't judge this."
)
"""8.4, emergency: shown first, at once, before any question."""

SEE_A_DOCTOR = say(
    "Please don't run or lift on this, and see a doctor or sports physiotherapist in the next few days. "
    "Pain like this can be a bone or tendon problem that gets worse if you train through it. "
    "I've paused your leg work; tell me what they said and we'll restart gently."
)
"""8.4, within days."""

SEE_A_DOCTOR_TODAY = say(
    "Please don't run or lift on this, and see a doctor or sports physiotherapist today. "
    "Pain like this can be a bone or tendon problem that gets worse if you train through it. "
    "I've paused your leg work; tell me what they said and we'll restart gently."
)
"""8.4, the same day: a sudden pop at the Achilles, or groin pain with any limp."""

SEE_A_DOCTOR_OTHER = say(
    "Please don't load this, and see a doctor or sports physiotherapist in the next few days. "
    "I've left out what loads it; tell me what they said and we'll restart gently."
)
"""8.4, within days, for an area whose pain leaves the leg work as it is."""

CRISIS = say(
    "I'm sorry it is this hard right now. I'm an automatic planner and not the right help, but people are"
    " there: please call someone you trust, your local crisis line (116 123 in many countries of the EU and"
    " in the UK, 988 in the US), or your emergency number. Training can wait."
)
"""8.4, self-harm and eating disorders: kind, short, local help, no numbers on weight."""
