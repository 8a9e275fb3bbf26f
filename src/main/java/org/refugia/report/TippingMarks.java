package org.refugia.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.refugia.analysis.TippingPoint;

/**
 * Where responses tip, as lines with words in a panel, halfway between the two values between which they do. The words
 * stand where the response does not pass: low at the right of a step upwards, high at the right of one downwards.
 */
public final class TippingMarks {
    private TippingMarks() {}

    /**
     * Marks what tips in some responses; of several, says in how many.
     *
     * @param responses  over the values of x
     */
    static void putOn(Panel panel, Varied x, List<Response> responses) {
        Map<TippingPoint, Integer> counts = new LinkedHashMap<>();
        for (Response response : responses) {
            for (TippingPoint each : of(response)) {
                counts.merge(new TippingPoint(each.from(), each.to(), Math.signum(each.step())), 1, Integer::sum);
            }
        }
        List<Notes.Note> notes = new ArrayList<>();
        counts.forEach((point, count) -> {
            String in = responses.size() == 1 ? "" : " (%d of %d)".formatted(count, responses.size());
            notes.add(new Notes.Note(
                    (point.from() + point.to()) / 2, point.step() > 0, point.step() < 0, true, words(x, point) + in));
        });
        panel.addAnnotation(new Notes(notes));
    }

    /** The tipping points of a response, in positions of its axis. */
    public static List<TippingPoint> of(Response response) {
        return TippingPoint.along(IntStream.range(0, response.positions().length)
                .mapToObj(i -> new TippingPoint.Response(
                        response.positions()[i], response.line()[i], response.low()[i], response.high()[i]))
                .toList());
    }

    /** "tips between 7 d and 39 d". */
    public static String words(Varied x, TippingPoint point) {
        return "tips between %s and %s".formatted(level(x, point.from()), level(x, point.to()));
    }

    private static String level(Varied x, double position) {
        return x.levels().stream()
                .filter(level -> x.position(level) == position)
                .findFirst()
                .map(Varied::shown)
                .orElseThrow();
    }
}
