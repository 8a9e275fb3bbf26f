package org.refugia.gui;

/** What the grey curves show. */
enum Beside {
    /** The counterfactual: the same settings, and none of the shocks. */
    NO_SHOCKS("the same without any shock"),
    /** The scenario as its file says: its own settings and shocks, and nothing of what was done in the window. */
    AS_WRITTEN("the scenario as written");

    private final String words;

    Beside(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
