package org.refugia.gui;

import java.time.LocalDateTime;

/** What somebody can do to a platform in the window, now: each is a dated shock of the scenario language. */
enum Intervention {
    /** People hear that the platform may be lost. */
    THREAT("Threat of a ban", "People hear that it will be banned in 14 days; half of them believe it", "threat") {
        @Override
        String shock(String id, String platform, LocalDateTime now) {
            return "{id: %s, type: announcement, platform: %s, at: %s, belief: 50 %%, deadline: 14 d}"
                    .formatted(id, platform, now);
        }
    },
    /** Use is cut until the ban is lifted. */
    BAN("Ban", "Cut it off everywhere, until the ban is lifted; 5 % are not reached, 3 % get round it", "ban") {
        @Override
        String shock(String id, String platform, LocalDateTime now) {
            return "{id: %s, type: ban, platform: %s, from: %s}".formatted(id, platform, now);
        }
    },
    /** It fails for everybody, and everybody expects it back soon. */
    OUTAGE("Outage (1 day)", "It fails for everybody for a day, and everybody expects it back soon", "outage") {
        @Override
        String shock(String id, String platform, LocalDateTime now) {
            return "{id: %s, type: outage, platform: %s, from: %s, until: 1 d}".formatted(id, platform, now);
        }
    },
    /** News and memes. */
    WAVE("Media wave (7 days)", "News and memes: 2.5 % of the people take notice of it each day for a week", "wave") {
        @Override
        String shock(String id, String platform, LocalDateTime now) {
            return "{id: %s, type: attention, platform: %s, from: %s, until: 7 d, reach: 2.5 %%}"
                    .formatted(id, platform, now);
        }
    };

    private final String title;
    private final String meaning;
    private final String stem;

    Intervention(String title, String meaning, String stem) {
        this.title = title;
        this.meaning = meaning;
        this.stem = stem;
    }

    /** An item of {@code shocks} in flow style. */
    abstract String shock(String id, String platform, LocalDateTime now);

    /** What is on its button. */
    String title() {
        return title;
    }

    /** What it does, in a sentence. */
    String meaning() {
        return meaning;
    }

    /** What the ids of its shocks begin with. */
    String stem() {
        return stem;
    }
}
