"""What people type of science.md 8.4, and what they type of training that is spelled like it.

A phrase is found when its words stand in the text in any order; words joined by a hyphen
stand side by side. Words of four letters and more may be mistyped.
"""

from __future__ import annotations

from core.text import sense

EMERGENCY = sense(
    "words",
    "chest pain, pain in chest, chest hurts, chest pressure, pressure on chest, chest tightness, tight chest,"
    " fainted, fainting, i faint, passed out, blacked out, lost consciousness, heart attack,"
    " cannot breathe, can't breathe, cant breathe, couldn't breathe, could-not breathe, struggling to breathe,"
    " severe breathlessness, sudden breathlessness, suddenly breathless, sudden-shortness breath,"
    " suddenly short breath, severely breathless, pulmonary embolism,"
    " stroke, slurred speech, slurring words, face drooping, face droops, face-is-numb, face numb side,"
    " one side weak, one sided weakness, one side numb, left-side weak, right-side weak, left-side numb,"
    " right-side numb, arm numb weak, arm numbness weakness, arm suddenly weak, arm suddenly numb,"
    " leg suddenly numb, side suddenly weaker, arm suddenly weaker, worst headache, thunderclap headache,"
    " calf hot swollen, calf warm swollen, calf red swollen, calf swollen pain, calf swollen painful,"
    " calf swollen hurts, calf swollen hurting, calf swollen sore, calf swollen tender, calf swollen breathless,"
    " calf swollen breathlessness, calf swollen breath, calf swelling pain, calf swelling painful,"
    " calf swelling hurts, calf pain breathless, calf painful breathless, calf hurts breathless,"
    " calf pain breathlessness, calf hot painful, blood-clot, thrombosis, deep-vein,"
    " lost control bladder, lost control bowel, loss control bladder, loss control bowel, losing control bladder,"
    " losing control bowel, no-control bladder, no-control bowel, can't control bladder, can't control bowel,"
    " can't hold urine, can't-hold-my-pee, wet myself back pain, incontinent back pain,"
    " numb between legs, numbness between legs, can't feel between legs, cant feel between legs,"
    " no feeling between legs, saddle numbness, bone sticking out, visible deformity,"
    " cannot put weight, can't put weight, cant put weight, couldn't put weight, cannot bear weight,"
    " can't bear weight, couldn't bear weight,"
    " dark urine, cola urine, brown urine, tea urine, tea coloured urine, tea colored urine,"
    " urine like cola, urine like tea, brown-pee, dark-pee, dark-brown-pee, pee brown, pee-is-dark, peed brown,"
    " peeing brown, pee cola, pee like tea, tea coloured pee, tea colored pee, brown wee",
)
TODAY = sense(
    "words",
    "achilles popped, pop achilles, popped achilles, snap achilles, achilles snapped, achilles ruptured,"
    " groin limp, groin limping, hip limping, groin hobble, groin hobbling, swollen-calf, calf-is-swollen,"
    " calf-swollen, calf-swelled, calf-swelling, swelling-in-my-calf",
)
DAYS = sense(
    "words",
    "calf popped, pop calf, calf snapped, hamstring popped, pop hamstring, hamstring snapped,"
    " sore spot bone, sore point bone, one spot bone, one point bone, painful spot bone, tender spot bone,"
    " one spot shin, one point shin, sore spot shin, painful spot shin, tender spot shin, spot-on-my-shin,"
    " bone hurts to touch, bone-pain, bone-hurts, bone-is-sore, bone-is-tender, bone-tenderness, pain in-the-bone,"
    " pain on-the-bone, hurts on-the-bone, pain in-my-shinbone, tender-shinbone,"
    " pain at night, night pain, hurts at night, pain when hopping, hurts when hopping, hurts to hop,"
    " groin pain running, groin pain run, groin hurts running, groin hurts run, groin aches running,"
    " groin aches run, deep hip pain running, deep hip pain run, deep-in-my-hip running, deep-in-my-hip run,"
    " knee is swollen, swollen knee, knee swelling, knee-swelled, knee-swells, ankle is swollen, swollen ankle,"
    " ankle swelling, ankle-swelled, joint swollen, joint swelling, joint swelled, joint swells,"
    " tingling leg, tingles leg, tingling foot, pins-and-needles leg, pins-and-needles foot, numb foot,"
    " numbness foot, numb leg, numbness leg, leg is weak, leg feels weak, leg felt weak, leg went weak,"
    " leg goes weak, leg got weak, leg suddenly weak, leg suddenly weaker, weakness leg, weakness legs, leg gives way,"
    " leg gave way, leg giving way, fever back pain, losing weight without trying, lost weight without trying,"
    " unexplained weight loss,"
    " missed-period months, missed-my-period months, missed-periods, missed-my-periods, missed-3-periods,"
    " missed-three-periods, missed-4-periods, missed-four-periods, missed-several-periods, missing-periods,"
    " no-period months, no-periods months, no-period since, period gone months, periods gone months,"
    " period stopped months, periods stopped months, periods-stopped, lost-my-period, period absent months,"
    " haven't period months, hasn't period months, without-a-period months, amenorrhea, amenorrhoea, stress fracture",
)
CRISIS = sense(
    "words",
    "kill myself, suicide, suicidal, end my life, want to die, want-to-be-dead, wish-i-was-dead,"
    " wish-i-were-dead, better-off-dead, don't want-to-live, do-not want-to-live, not-want-to-live,"
    " no-longer want-to-live, don't want-to-be-alive, don't-want-to-be-here-anymore, can't-go-on-living,"
    " want to hurt myself, hurting myself,"
    " harm myself, self harm, want to cut myself, cutting myself, no reason to live,"
    " make myself throw up, make myself sick, make myself vomit, made myself vomit, throw up food, threw up food,"
    " starving myself, starve myself, starved myself, hate-my-body, skip-meals lose weight,"
    " skipping-meals lose weight, skip-meals fat, skipping-meals fat, afraid-to-eat, scared-to-eat, purging,"
    " binge and purge, anorexia, anorexic, bulimia, bulimic, eating disorder",
)
ORDINARY = sense(
    "words",
    "leg day, leg days, leg press, leg curl, leg curls, leg extension, leg extensions, leg raise, leg raises,"
    " calf raise, calf raises, stroke rate, breast stroke, swim stroke, hip bone, bone broth, dead bug, dead bugs,"
    " weaker, weakest, week, weeks, sport, sports, sporty, sporting, strokes, strike, strikes, painting, surging,"
    " urging, plain, plains, gain, gains, main, chess, chests, live-stream",
)
"""Words of training and of every day. One alone is never a mistyped word of danger; two side by
side are passed over, so that "leg day was hard, weak today" speaks of no weak leg."""
