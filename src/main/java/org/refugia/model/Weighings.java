package org.refugia.model;

import java.time.LocalDate;

/**
 * Which weighings of the platforms a diary tells, and how: those after which the home is another one or a time share has
 * moved by {@value #POINTS} since shares were last told, and those that the diary has a reason of its own to tell. The
 * others are counted.
 */
final class Weighings {
    private static final double POINTS = 0.05;

    private final Wording wording;
    private Life told;
    private Reasons toldReasons;
    private LocalDate toldOn;
    private int untold;

    /** Begins with how the user lives, and what they find in each platform. */
    Weighings(Wording wording, Life life, Reasons reasons, LocalDate date) {
        this.wording = wording;
        told = life;
        toldReasons = reasons;
        toldOn = date;
    }

    /**
     * The user has weighed the platforms, and lives by it now.
     *
     * @param reach   platforms that were weighed, as bits
     * @param anyway  whether there is another reason to tell it
     * @return what to tell, empty for nothing: one line, then one of utilities for each option
     */
    String pass(Life life, Reasons reasons, int reach, boolean anyway, LocalDate date) {
        if (!anyway && life.home() == told.home() && life.differs(told) < POINTS) {
            untold++;
            return "";
        }
        String after = untold == 0
                ? ""
                : " (after %s in which no share moved by 5 points)".formatted(Wording.count(untold, "time"));
        String changed = reasons.mostChanged(toldReasons, reach);
        String why = changed.isEmpty() ? "" : " Most changed since %s: %s.".formatted(toldOn, changed);
        String text = "Weighs the platforms again%s%s: %s.%s"
                .formatted(
                        wording.drawn(),
                        after,
                        wording.change(told, life),
                        wording.weighsUtilities() ? why + "\n" + reasons.saidAll(reach) : wording.otherRule());
        told = life;
        toldReasons = reasons;
        toldOn = date;
        untold = 0;
        return text;
    }

    /** " Weighed the platforms 9 more times; …", of those not told since; else empty. */
    String rest() {
        return untold == 0
                ? ""
                : " Weighed the platforms %d more time%s; no share moved by 5 points."
                        .formatted(untold, untold == 1 ? "" : "s");
    }
}
