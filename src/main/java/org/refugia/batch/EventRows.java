package org.refugia.batch;

import java.util.ArrayList;
import java.util.List;
import org.refugia.model.Seeds;
import org.refugia.random.Draws;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.Vocabulary;
import org.refugia.shock.CopycatBan;
import org.refugia.shock.Shock;
import org.refugia.shock.Timelines;
import org.refugia.world.Calendar;
import org.refugia.world.Timeline;
import org.refugia.world.Window;

/** When each shock of a variant acts in one replicate, as rows of the table of events. */
public final class EventRows {
    private final Scenario scenario;
    private final Calendar calendar;
    private final List<List<String>> rows = new ArrayList<>();

    private EventRows(Scenario scenario) {
        this.scenario = scenario;
        calendar = scenario.time().calendar();
    }

    /**
     * The rows of a variant; nothing is said of what does not happen.
     *
     * @param seed  seed of the replicate
     */
    public static List<List<String>> of(String variant, Scenario scenario, long seed) {
        EventRows events = new EventRows(scenario);
        events.fill(variant, new Draws(Seeds.of(seed).behaviour()));
        return events.rows;
    }

    private void fill(String variant, Draws draws) {
        Timeline timeline = Timelines.of(scenario.shocks(), calendar, draws);
        for (Shock shock : scenario.shocks()) {
            String type = Vocabulary.word((Record) shock);
            if (shock instanceof CopycatBan copycat) {
                String platform = timeline.about(copycat.follows()).orElseThrow();
                for (String region : regions(copycat, timeline)) {
                    Window window = timeline.delayed(copycat.id(), region, copycat.hazard(), draws);
                    String label = scenario.platformTitle(platform) + ": ban in " + region;
                    add(List.of(variant, shock.id(), type, platform), window, label);
                }
            } else {
                String platform = shock.about()
                        .or(() -> shock.target().flatMap(timeline::about))
                        .orElse("");
                add(List.of(variant, shock.id(), type, platform), timeline.window(shock.id()), label(type, platform));
            }
        }
    }

    private List<String> regions(CopycatBan copycat, Timeline timeline) {
        List<String> some = copycat.where().isEmpty()
                ? List.copyOf(scenario.population().regions().keySet())
                : copycat.where();
        List<String> first = timeline.where(copycat.follows());
        return some.stream().filter(region -> !first.contains(region)).toList();
    }

    private void add(List<String> shock, Window window, String label) {
        if (window.from() == Window.FOREVER || window.from() == window.until()) {
            return;
        }
        List<String> row = new ArrayList<>(shock);
        row.add(calendar.local(window.from()).toString());
        row.add(
                window.until() == Window.FOREVER
                        ? ""
                        : calendar.local(window.until()).toString());
        row.add(label);
        rows.add(row);
    }

    private String label(String type, String platform) {
        String words = type.replace('-', ' ');
        return platform.isEmpty() ? words : scenario.platformTitle(platform) + ": " + words;
    }
}
