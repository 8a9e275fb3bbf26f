package org.refugia.gui;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.Vocabulary;
import org.refugia.shock.Ban;
import org.refugia.shock.Outage;
import org.refugia.shock.Shock;
import org.refugia.world.Calendar;
import org.refugia.world.Conditions;
import org.refugia.world.Window;

/**
 * When a shock acts, for a chart and a list.
 *
 * @param id      the shock
 * @param what    what it is, in words
 * @param from    when it begins [seconds from the scenario's start]
 * @param until   when it ends; {@link Window#FOREVER} if never [seconds]
 * @param isDark  whether a platform is dark meanwhile
 * @param isOwn   whether it was added in the window
 */
record Happening(String id, String what, long from, long until, boolean isDark, boolean isOwn) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    /**
     * All shocks that act in the scenario's time, earliest first.
     *
     * @param written  ids of the scenario's own shocks
     */
    static List<Happening> of(Scenario scenario, Conditions conditions, Set<String> written) {
        Calendar calendar = scenario.time().calendar();
        Map<String, Shock> byId = scenario.shocks().stream().collect(Collectors.toMap(Shock::id, shock -> shock));
        List<Happening> all = new ArrayList<>();
        for (Shock shock : scenario.shocks()) {
            Window window = conditions.window(shock.id());
            boolean acts = window.from() < calendar.days() * 86_400L && window.until() > window.from();
            if (acts) {
                String word = Vocabulary.word((Record) shock).replace('-', ' ');
                String platform = shock.about()
                        .or(() -> shock.target()
                                .flatMap(target -> byId.get(target).about()))
                        .map(scenario::platformTitle)
                        .orElse("");
                String what = word.substring(0, 1).toUpperCase(Locale.ROOT)
                        + word.substring(1)
                        + (platform.isEmpty() ? "" : ": " + platform);
                all.add(new Happening(
                        shock.id(),
                        what,
                        window.from(),
                        window.until(),
                        shock instanceof Ban || shock instanceof Outage,
                        !written.contains(shock.id())));
            }
        }
        all.sort(Comparator.comparingLong(Happening::from));
        return all;
    }

    /** "18 Jan 2025, 22:30: Ban: TikTok". */
    String line(Calendar calendar) {
        return said(calendar.local(from)) + ": " + what + (isOwn ? " (yours)" : "");
    }

    /** "18 Jan 2025, 22:30". */
    static String said(LocalDateTime time) {
        return time.toLocalTime().toSecondOfDay() == 0 ? DAY.format(time) : TIME.format(time);
    }
}
