package org.refugia.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refugia.design.Design;
import org.refugia.expression.Expression;
import org.refugia.expression.Quantity;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;

/** An experiment file that was read and found right: its design points, and the scenario of each variant at each. */
public final class ExperimentFile {
    private final Experiment experiment;
    private final Parts parts;

    /**
     * What the reader found.
     *
     * @param base      the scenario, with the outputs that the measures need
     * @param variants  patches by name, the counterfactual first
     * @param levers    what can be decided
     * @param factors   what is uncertain
     * @param points    all design points
     * @param pointsPerSetting  points of the design, constraints kept
     * @param measures  what is asked of every run
     * @param curves    daily series kept for charts
     * @param files     the experiment's file, then those of the scenario, by the names of the copies that are kept
     * @param stored    the experiment as text, every default filled in; can be read where the copies lie
     * @param scenario  the scenario as text, likewise
     * @param notes     doubtful but legal
     */
    record Parts(
            ScenarioTree base,
            Map<String, Node> variants,
            List<Dimension> levers,
            List<Dimension> factors,
            List<DesignPoint> points,
            int pointsPerSetting,
            List<Measure> measures,
            List<Curve> curves,
            Map<String, Path> files,
            String stored,
            String scenario,
            List<Problem> notes) {}

    /**
     * A number asked of every run.
     *
     * @param id          name in tables
     * @param unit        unit of its values
     * @param expression  how it is worked out
     */
    public record Measure(String id, String unit, Expression expression) {}

    /**
     * A daily series kept for charts.
     *
     * @param id    as the experiment writes it
     * @param unit  unit of its values
     */
    public record Curve(String id, String unit, Quantity quantity) {}

    ExperimentFile(Experiment experiment, Parts parts) {
        this.experiment = experiment;
        this.parts = parts;
    }

    /** What the file says. */
    public Experiment experiment() {
        return experiment;
    }

    /** The scenario as it happened, without anything varied. */
    public Scenario scenario() {
        return parts.base().scenario();
    }

    /** Names of the variants, the counterfactual first. */
    public List<String> variants() {
        return List.copyOf(parts.variants().keySet());
    }

    /** What somebody can decide. */
    public List<Dimension> levers() {
        return parts.levers();
    }

    /** What is uncertain. */
    public List<Dimension> factors() {
        return parts.factors();
    }

    /** Levers, then factors: the order of a point's values. */
    public List<Dimension> varied() {
        List<Dimension> varied = new ArrayList<>(parts.levers());
        varied.addAll(parts.factors());
        return varied;
    }

    /** All design points, in order of their numbers. */
    public List<DesignPoint> points() {
        return parts.points();
    }

    /** Design points of each setting. */
    public int pointsPerSetting() {
        return parts.pointsPerSetting();
    }

    /** What is asked of every run. */
    public List<Measure> measures() {
        return parts.measures();
    }

    /** Daily series kept for charts. */
    public List<Curve> curves() {
        return parts.curves();
    }

    /** The experiment's file, then those of the scenario, each by the name of the copy that is kept. */
    public Map<String, Path> inputs() {
        return parts.files();
    }

    /** The experiment as text, every default filled in; it can be read where the copies and {@link #storedScenario} lie. */
    public String stored() {
        return parts.stored();
    }

    /** The scenario as text, every default filled in; what the command line set is in it. */
    public String storedScenario() {
        return parts.scenario();
    }

    /** Doubtful but legal. */
    public List<Problem> notes() {
        return parts.notes();
    }

    /** The word for the design, such as {@code latin-hypercube}. */
    public String designType() {
        return Vocabulary.word((Record) experiment.design());
    }

    /** How the factors are sampled. */
    public Design design() {
        return experiment.design();
    }

    /** The scenario of a variant at a point, not yet bound to records. */
    public Cell cell(String variant, DesignPoint point) {
        List<Problem> problems = new ArrayList<>();
        Node tree = at(point, problems);
        Node node = parts.variants().get(variant);
        if (node != null) {
            tree = Variants.patched(variant, node, tree, new Patch(problems), Overrides.NONE, problems);
        }
        return new Cell(tree, point, problems);
    }

    /** The scenario at a point as it happens there, whatever the variants change: what the days of shocks mean. */
    public Cell cell(DesignPoint point) {
        List<Problem> problems = new ArrayList<>();
        return new Cell(at(point, problems), point, problems);
    }

    private Node at(DesignPoint point, List<Problem> problems) {
        Node tree = parts.base().tree();
        Patch patch = new Patch(problems);
        List<Dimension> varied = varied();
        for (int i = 0; i < varied.size(); i++) {
            String text = point.values().get(i);
            if (!text.isEmpty()) {
                String path = varied.get(i).path();
                tree = patch.replace(tree, path, Defaults.at(Yaml.parse(text, path, problems), path));
            }
        }
        return tree;
    }

    /** A scenario that can be told from others without being read. */
    public final class Cell {
        private final Node tree;
        private final DesignPoint point;
        private final List<Problem> problems;

        private Cell(Node tree, DesignPoint point, List<Problem> problems) {
            this.tree = tree;
            this.point = point;
            this.problems = problems;
        }

        /**
         * All that can sway a run but the contents of files, as one line: equal texts are equal scenarios if their files
         * hold the same. Titles, sources, observations and names of files are left out.
         */
        public String text() {
            return Yaml.flow(Essence.of(tree));
        }

        /** The names of the files it reads; they may differ where the {@link #text} does not. */
        public String files() {
            return Essence.files(tree);
        }

        /**
         * The scenario itself.
         *
         * @throws InvalidInput naming the design point, if its values are not allowed
         */
        public Scenario scenario() {
            try {
                if (!problems.isEmpty()) {
                    throw new InvalidInput(problems);
                }
                return ScenarioReader.scenario(tree, parts.base().folder());
            } catch (InvalidInput e) {
                throw new InvalidInput(e.problems().stream().map(this::placed).toList());
            }
        }

        private Problem placed(Problem problem) {
            return new Problem(
                    problem.place(),
                    problem.severity(),
                    problem.subject(),
                    "%s, at design point %d (%s)".formatted(problem.message(), point.number(), values()));
        }

        private String values() {
            List<String> named = new ArrayList<>();
            List<Dimension> varied = varied();
            for (int i = 0; i < varied.size(); i++) {
                if (!point.values().get(i).isEmpty()) {
                    named.add(varied.get(i).path() + " = " + point.values().get(i));
                }
            }
            return named.isEmpty() ? "nothing varied" : String.join(", ", named);
        }
    }

    /**
     * What makes this experiment the one it is, by path: results of two experiments go into one folder only if all of
     * it is the same. How many replicates there are is not part of it.
     */
    public Map<String, String> identity() {
        Map<String, String> identity = new LinkedHashMap<>();
        Essence.flatten("", Essence.of(parts.base().tree()), identity);
        parts.variants()
                .forEach((name, node) -> identity.put("variants." + name, node == null ? "{}" : Yaml.flow(node)));
        varied().forEach(each -> identity.put(
                "vary." + each.path(),
                each.isRange()
                        ? each.low() + " .. " + each.high()
                        : each.values().toString()));
        identity.put("design", designType() + (experiment.design().files().isEmpty() ? " " + experiment.design() : ""));
        identity.put("design points", Integer.toString(parts.points().size()));
        identity.put("constraints", experiment.constraints().toString());
        parts.measures()
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
}
