"""What people type of the red flags (science.md 8.4), and what of training is spelled like it.

A phrase is found where its words stand in the text, in any order. Words joined by a hyphen
stand side by side, by an underscore in this order with at most three words between.
"""

from __future__ import annotations

from core.text import sense

EMERGENCY = sense(
    "words",
    "chest pain, pain in chest, chest hurts, chest pressure, pressure on chest, chest tightness,"
    " tight-chest, chest_tight, tight_in-my-chest, tight_in-the-chest, fainted, fainting, i faint,"
    " passed-out, passing-out, blacked-out, lost consciousness, heart-attack, cannot breathe, can't breathe,"
    " cant breathe, couldn't breathe, could not breathe, struggling to breathe, severe breathlessness,"
    " severely breathless, sudden breathlessness, suddenly breathless, sudden shortness breath, suddenly"
    " short-of-breath, suddenly out-of-breath, pulmonary-embolism, stroke, slurred speech, slurring words,"
    " face drooping, face droops, face_numb, numb_face, one side weak, one sided weakness, one side numb,"
    " left-side_weak, right-side_weak, left-side_numb, right-side_numb, arm numb weak, arm numbness weakness,"
    " arm suddenly weak, arm suddenly numb, side suddenly weaker, arm suddenly weaker, worst headache, calf"
    " hot swollen, calf warm swollen, calf red swollen, calf swollen pain, calf swollen painful, calf swollen"
    " hurts, calf swollen hurting, calf swollen sore, calf swollen tender, calf swollen breathless, calf"
    " swollen breathlessness, calf swollen breath, calf swelling pain, calf swelling painful, calf swelling"
    " hurts, calf pain breathless, calf pain breathlessness, calf painful breathless, calf hurts breathless,"
    " calf hot painful, blood-clot, thrombosis, lost control bladder, lost control bowel, loss control"
    " bladder, loss control bowel, losing control bladder, losing control bowel, no-control bladder,"
    " no-control bowel, can't control bladder, can't control bowel, can't hold urine, can't-hold_pee, wet"
    " myself back pain, incontinent back pain, numb between legs, numbness between legs, can't feel between"
    " legs, cant feel between legs, no feeling between legs, saddle numbness, bone sticking out, visible"
    " deformity, cannot put weight, can't put weight, cant put weight, couldn't put weight, cannot bear"
    " weight, can't bear weight, couldn't bear weight, dark urine, cola urine, brown urine, tea urine, urine"
    " like cola, urine like tea, dark_pee, brown_pee, pee_dark, pee_brown, peed brown, peeing brown, pee"
    " cola, pee like tea, tea-coloured pee, tea-colored pee, brown wee",
)
TODAY = sense(
    "words",
    "achilles popped, pop achilles, popped achilles, snap achilles, achilles snapped, achilles ruptured,"
    " groin limp, groin limping, hip limping, groin hobble, groin hobbling, calf_swollen, swollen_calf,"
    " calf-swelled, calf-swelling, swelling_calf",
)
DAYS = sense(
    "words",
    "calf popped, pop calf, calf snapped, hamstring popped, pop hamstring, hamstring snapped, sore spot"
    " bone, sore point bone, painful spot bone, tender spot bone, one-spot bone, one-point bone, one-spot"
    " shin, one-point shin, sore spot shin, painful spot shin, tender spot shin, bone hurts to touch,"
    " bone-pain, bone-hurts, bone_sore, bone_tender, pain-in_bone, pain-on_bone, hurts-on_bone, sore-on_bone,"
    " pain-in_shinbone, tender-shinbone, pain_at-night, night-pain, pain-wakes, hurts_at-night,"
    " at-night_hurts, pain when hopping, hurts when hopping, hurts to hop, groin pain running, groin pain"
    " run, groin hurts running, groin hurts run, groin aches running, groin aches run, deep hip pain running,"
    " deep hip pain run, deep-in_hip running, deep-in_hip run, knee_swollen, swollen_knee, knee-swelling,"
    " knee-swelled, swelling_knee, ankle_swollen, swollen_ankle, ankle-swelling, ankle-swelled,"
    " swelling_ankle, joint swollen, joint swelling, joint swelled, tingling leg, leg tingles, tingling foot,"
    " foot tingles, pins-and-needles leg, pins-and-needles foot, numb foot, numbness foot, numb leg, numbness"
    " leg, leg-is_weak, leg-was_weak, leg feels weak, leg felt weak, leg went weak, leg goes weak, leg got"
    " weak, leg suddenly weak, leg suddenly weaker, weakness leg, weakness legs, leg gives way, leg gave way,"
    " leg giving way, fever back pain, losing weight without trying, lost weight without trying, unexplained"
    " weight loss, missed_period months, missed-periods, missed_periods months, missed-my-periods,"
    " missed-3-periods, missed-three-periods, missed-4-periods, missed-four-periods, missed-several-periods,"
    " missing-periods, no-period months, no-periods months, period gone months, periods gone months,"
    " period-stopped, periods-stopped, period_absent months, lost-my-period, haven't_period months, hasn't"
    " period months, without-a-period months, amenorrhea, amenorrhoea, stress-fracture",
)
CRISIS = sense(
    "words",
    "kill myself, suicide, suicidal, end-my-life, ending-my-life, want_die, want to-be-dead,"
    " wish-i-was-dead, wish-i-were-dead, better-off-dead, don't_want-to-live, dont_want-to-live,"
    " not_want-to-live, longer_want-to-live, don't_want-to-be-alive, can't-go-on-living, want to hurt myself,"
    " hurting myself, harm myself, harming myself, self harm, want to cut myself, cutting myself, no-reason"
    " to live, make myself throw-up, making myself throw-up, make myself sick, making myself sick, make"
    " myself vomit, made myself vomit, throw-up food, threw-up food, throw-up_food, threw-up_food, starving"
    " myself, starve myself, starved myself, hate-my-body, skip-meals weight, skipping-meals weight,"
    " afraid-to-eat, scared-to-eat, purging, binge and purge, anorexia, anorexic, bulimia, bulimic,"
    " eating-disorder",
)
ORDINARY = sense(
    "words",
    "leg day, leg days, leg press, leg curl, leg curls, leg extension, leg extensions, leg raise, leg"
    " raises, calf raise, calf raises, calf stretch, calf stretches, stroke rate, breast stroke, single leg,"
    " alternate leg, top leg, two leg, straight leg, stiff leg, bent leg, leg lowering, leg swing, leg"
    " swings, strokes, stoke, weaker, weakest, sport, sports, right, light, tight, might, sight, eight,"
    " fight, chess, cheat, grown, groan, grain, going, growing, plain, plane, paint, painting, hopped,"
    " topped, shopping, backed, blocked, packed, parked, parsed, paused, pressed, presses, surging, urging,"
    " putting, slide, aside, ladder, ladders, angle, point, points, join, joins, print, spain, pin, pan,"
    " never, ever, lever, fewer, height, one, old, our, for, can, bar, bear, cold, would, arm, nap, let, lie,"
    " letter, better, stick, tough, towel, takes, makes, wakes, waking, making, speed, seeing, season, score,"
    " scored, shared, spared, store, sort, spelling, spelled, starting, started, stepped, stopping, swapped,"
    " wobbling, worse, war, warm, warming, heels, needs, ins, ill, hinge, give, given, gives, closing,"
    " losing, easing, eating, rating, bending, ending, sending, needless, needles, drops, dropping, kneel",
)
"""Words of training and of every day. One alone is never a mistyped word of danger; two side by
side are passed over, so that "leg day was hard, weak today" tells of no weak leg."""
