package org.refugia.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refugia.design.Listed;
import org.refugia.results.Hash;

/** What makes an experiment the one it is, by path, in words that can be shown to people whose experiments differ. */
final class ExperimentIdentity {
    private static final int HASH_DIGITS = 12;

    private ExperimentIdentity() {}

    /**
     * The identity of an experiment, which its stored copy has too.
     *
     * @param essence  what of its scenario can sway a run
     * @param stored   the experiment as it is kept
     */
    static Map<String, String> of(ExperimentFile file, Node.Mapping essence, Node.Mapping stored) {
        Experiment experiment = file.experiment();
        Map<String, String> identity = new LinkedHashMap<>();
        Essence.flatten("", essence, identity);
        identity.put("variants", String.join(", ", file.variants()));
        Node.Mapping variants = (Node.Mapping) stored.get("variants");
        variants.entries().forEach((name, entry) -> identity.put("variants." + name, Yaml.flow(entry.value())));
        varied("levers", file.levers(), identity);
        varied("vary", file.factors(), identity);
        boolean isTable = experiment.design() instanceof Listed;
        identity.put("design", file.designType() + (isTable ? "" : " " + experiment.design()));
        identity.put("constraints", experiment.constraints().toString());
        identity.put("design points", points(file.points()));
        identity.put(
                "measures",
                String.join(
                        "; ",
                        file.measures().stream().map(ExperimentFile.Measure::id).toList()));
        file.measures()
                .forEach(each ->
                        identity.put("measures." + each.id(), each.expression().toString()));
        identity.put("curves", experiment.curves().toString());
        identity.put("replicates.seed", Integer.toString(experiment.replicates().seed()));
        identity.put(
                "replicates.stop_when",
                Optional.ofNullable(experiment.replicates().stopWhen())
                        .map(Record::toString)
                        .orElse("never"));
        return identity;
    }

    private static void varied(String key, List<Dimension> dimensions, Map<String, String> identity) {
        identity.put(
                key, String.join(", ", dimensions.stream().map(Dimension::path).toList()));
        for (Dimension each : dimensions) {
            String values = each.isRange()
                    ? "%s .. %s%s".formatted(each.low(), each.high(), each.isLog() ? ", log" : "")
                    : each.values().toString();
            String also = each.also().isEmpty() ? "" : ", also " + String.join(", ", each.also());
            identity.put(key + "." + each.path(), values + also);
        }
    }

    /** How many points there are, and a hash of all their values. */
    private static String points(List<DesignPoint> points) {
        StringBuilder values = new StringBuilder();
        points.forEach(point -> values.append(point.values()).append('\n'));
        return "%d, %s".formatted(points.size(), Hash.of(values.toString()).substring(0, HASH_DIGITS));
    }
}
