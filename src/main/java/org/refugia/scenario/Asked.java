package org.refugia.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.refugia.expression.Quantity;

/**
 * What an experiment asks of every run.
 *
 * @param measures  numbers
 * @param curves    daily series
 */
record Asked(List<ExperimentFile.Measure> measures, List<ExperimentFile.Curve> curves) {
    Asked {
        measures = List.copyOf(measures);
        curves = List.copyOf(curves);
    }

    /** What a run must write down for it, as {@code outputs} of a scenario, and nothing else. */
    Node outputs(String place) {
        List<Quantity> quantities = Stream.concat(
                        measures.stream().flatMap(each -> each.expression().quantities().stream()),
                        curves.stream().map(ExperimentFile.Curve::quantity))
                .toList();
        List<String> by = new ArrayList<>(List.of(Outputs.PLATFORM));
        if (quantities.stream().anyMatch(Quantity::isOfSegment)) {
            by.add(Outputs.SEGMENT);
        }
        if (quantities.stream().anyMatch(Quantity::isOfRegion)) {
            by.add(Outputs.REGION);
        }
        return new Node.Mapping(Map.of(), place)
                .with("measures", list(quantities.stream().map(Quantity::word), place))
                .with("by", list(by.stream(), place));
    }

    private static Node list(Stream<String> words, String place) {
        return new Node.Sequence(
                words.distinct()
                        .map(word -> (Node) new Node.Scalar(word, place))
                        .toList(),
                place);
    }
}
