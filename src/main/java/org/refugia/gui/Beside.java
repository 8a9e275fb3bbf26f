package org.refugia.gui;

/** What the grey curves show. */
enum Beside {
    /** The scenario's counterfactual with the same settings; mostly without any shock, unless the scenario names another. */
    NO_SHOCKS("the counterfactual"),
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
