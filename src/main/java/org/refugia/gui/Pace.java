package org.refugia.gui;

/** How fast time passes in the window. */
enum Pace {
    /** Two days a second, to watch people. */
    SLOW("slow", 500),
    /** Some twelve days a second, to be in time with a ban. */
    NORMAL("normal", 80),
    /** As fast as the machine can. */
    FAST("fast", 0);

    private final String words;
    private final int dayMillis;

    Pace(String words, int dayMillis) {
        this.words = words;
        this.dayMillis = dayMillis;
    }

    /** Pause after each step [ms]. */
    int stepMillis(int stepsPerDay) {
        return dayMillis / stepsPerDay;
    }

    @Override
    public String toString() {
        return words;
    }
}
