package org.refugia.brief;

import static org.refugia.brief.Html.tag;
import static org.refugia.brief.Html.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.refugia.analysis.FlowTable;
import org.refugia.report.View;

/** Who moved home from where to where in a variant, and how that differs from the counterfactual. */
final class Moves {
    private static final int MOST_NAMED = 3;

    private final View view;
    private final FlowTable flows;
    private final List<Integer> replicates;
    private final List<String> places;

    /** People who made a move, and how many more than in the counterfactual. */
    private record Flow(String from, String to, double people, Optional<Double> more) {}

    Moves(View view) {
        this.view = view;
        flows = view.folder().flows();
        replicates = view.counterfactual()
                .map(other -> view.folder().pairedReplicates(view.variant(), other))
                .orElseGet(() -> view.folder().series().replicatesRun(view.variant()));
        places = view.placesOfMoves();
    }

    /** Nothing, if nobody moved. */
    Html html() {
        if (places.isEmpty() || replicates.isEmpty()) {
            return Html.nothing();
        }
        List<Flow> all = new ArrayList<>();
        List<List<Html>> rows = new ArrayList<>();
        for (String from : places) {
            List<Flow> leaving = places.stream()
                    .filter(to -> !to.equals(from))
                    .map(to -> flow(from, to))
                    .toList();
            all.addAll(leaving);
            rows.add(row(from, leaving));
        }
        List<String> head = new ArrayList<>(List.of("from ↓ to →"));
        places.forEach(place -> head.add(view.titleOf(place)));
        head.add("all moves away");
        return Html.all(Say.p(words(all)), Say.table(caption(), "l" + "r".repeat(places.size() + 1), head, rows));
    }

    private Flow flow(String from, String to) {
        FlowTable.Move move = new FlowTable.Move(from, to);
        double people = flows.mean(view.variant(), move, replicates);
        return new Flow(
                from, to, people, view.counterfactual().map(other -> people - flows.mean(other, move, replicates)));
    }

    private List<Html> row(String from, List<Flow> leaving) {
        double left = leaving.stream().mapToDouble(Flow::people).sum();
        List<Html> row = new ArrayList<>(List.of(text(view.titleOf(from))));
        for (String place : places) {
            row.add(leaving.stream()
                    .filter(flow -> flow.to().equals(place))
                    .findFirst()
                    .map(flow -> cell(flow.people(), left, flow.more()))
                    .orElse(text("–")));
        }
        Optional<Double> more = view.counterfactual()
                .map(other -> leaving.stream()
                        .mapToDouble(flow -> flow.more().orElse(0.0))
                        .sum());
        row.add(cell(left, 0, more));
        return row;
    }

    private static Html cell(double people, double of, Optional<Double> more) {
        String share = of > 0 ? " (%s %%)".formatted(Say.number(100 * people / of)) : "";
        return Html.all(
                text(Say.number(people) + share),
                more.map(each -> Html.all(
                                tag("br"), tag("span", Say.signed(each)).look("small")))
                        .orElse(Html.nothing()));
    }

    private String words(List<Flow> all) {
        Comparator<Flow> largest =
                Comparator.comparingDouble(flow -> -flow.more().map(Math::abs).orElse(flow.people()));
        List<String> named = all.stream()
                .sorted(largest)
                .limit(MOST_NAMED)
                .filter(flow -> flow.people() > 0 || flow.more().isPresent())
                .map(flow -> "%s to %s %s%s"
                        .formatted(
                                view.titleOf(flow.from()),
                                view.titleOf(flow.to()),
                                Say.number(flow.people()),
                                flow.more()
                                        .map(more -> " moves (%s)".formatted(Say.signed(more)))
                                        .orElse("")))
                .toList();
        return (view.counterfactual().isPresent()
                        ? "The moves that differ most from the counterfactual: "
                        : "The largest moves: ")
                + String.join("; ", named) + ".";
    }

    private String caption() {
        return "%s: moves of homes, all days added up: who moves back and forth counts each time; mean of %s; in brackets the share of all moves away from that place%s"
                .formatted(
                        view.variant(),
                        Say.count(replicates.size(), "replicate"),
                        view.counterfactual()
                                .map(other -> "; below, how many more or less than in " + other)
                                .orElse(""));
    }
}
