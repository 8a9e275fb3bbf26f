package org.refugia.brief;

import static org.refugia.brief.Html.tag;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.refugia.analysis.Event;
import org.refugia.analysis.Manifest;
import org.refugia.report.Palette;
import org.refugia.report.View;

/** What happens when in a variant, as a table with a small picture in each row. */
final class Timeline {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 14;
    private static final int LEAST = 3;
    private static final String GREY = "#808080";

    private final View view;
    private final Manifest manifest;

    Timeline(View view) {
        this.view = view;
        manifest = view.manifest();
    }

    /** Nothing, if nothing happens. */
    Html html() {
        List<List<Html>> rows = new ArrayList<>();
        for (Event event : view.folder().events(view.variant())) {
            rows.add(List.of(
                    Html.text(event.label()),
                    Html.text(Say.moment(event.from())),
                    Html.text(event.until().map(Say::moment).orElse("–")),
                    Html.text(event.platform().map(view::titleOf).orElse("all")),
                    Html.text(event.type().replace('-', ' ')),
                    picture(event)));
        }
        if (rows.isEmpty()) {
            return Html.nothing();
        }
        String caption = "%s, local time of the scenario; the bar shows where it lies between %s and %s"
                .formatted(view.variant(), Say.date(manifest.start()), Say.date(manifest.lastDay()));
        return Say.table(caption, "llllll", List.of("what", "from", "until", "platform", "kind", "when"), rows);
    }

    private Html picture(Event event) {
        double from = position(event.from());
        double until = event.until().map(this::position).orElse(from);
        int number = manifest.platforms().stream()
                .map(Manifest.Platform::id)
                .toList()
                .indexOf(event.platform().orElse(""));
        Html line = tag("rect")
                .with("x", "0")
                .with("y", "6")
                .with("width", String.valueOf(WIDTH))
                .with("height", "2")
                .with("fill", GREY)
                .with("opacity", "0.5");
        Html bar = tag("rect")
                .with("x", number(Math.min(from, WIDTH - LEAST)))
                .with("y", "1")
                .with("width", number(Math.max(LEAST, until - from)))
                .with("height", "12")
                .with("fill", number < 0 ? GREY : Palette.hex(number));
        return tag("svg", line, bar)
                .with("viewBox", "0 0 %d %d".formatted(WIDTH, HEIGHT))
                .with("width", String.valueOf(WIDTH))
                .with("height", String.valueOf(HEIGHT))
                .with("aria-hidden", "true");
    }

    /** From 0, the first morning, to the last night. */
    private double position(LocalDateTime moment) {
        LocalDateTime start = manifest.start().atStartOfDay();
        double all = Duration.between(start, manifest.end().atStartOfDay()).toMinutes();
        double share = Duration.between(start, moment).toMinutes() / all;
        return WIDTH * Math.max(0, Math.min(1, share));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
