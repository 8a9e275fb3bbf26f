package org.refugia.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.refugia.design.Design;
import org.refugia.expression.Expression;
import org.refugia.expression.Quantity;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;
import org.refugia.results.Hash;

/** An experiment file that was read and found right: its design points, and the scenario of each variant at each. */
public final class ExperimentFile {
    private final Experiment experiment;
    private final ScenarioTree base;
    private final Map<String, Node> patches;
    private final Varying varying;
    private final List<DesignPoint> points;
    private final Asked asked;
    private final StoredExperiment stored;
    private final List<Problem> notes;
    private final Map<Path, String> digests = new HashMap<>();
    private final Essence essence;

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

    /**
     * Puts together what the reader found.
     *
     * @param base     the scenario, with the outputs that are asked for
     * @param patches  variants by name, the counterfactual first; null: the scenario as it happened
     */
    ExperimentFile(
            Experiment experiment,
            ScenarioTree base,
            Map<String, Node> patches,
            Varying varying,
            List<DesignPoint> points,
            Asked asked,
            StoredExperiment stored,
            List<Problem> notes) {
        this.experiment = experiment;
        this.base = base;
        this.patches = Collections.unmodifiableMap(new LinkedHashMap<>(patches));
        this.varying = varying;
        this.points = List.copyOf(points);
        this.asked = asked;
        this.stored = stored;
        this.notes = List.copyOf(notes);
        essence = new Essence(base.folder(), this::digest);
    }

    /** What the file says. */
    public Experiment experiment() {
        return experiment;
    }

    /** The scenario as it happened, without anything varied. */
    public Scenario scenario() {
        return base.scenario();
    }

    /** Names of the variants, the counterfactual first. */
    public List<String> variants() {
        return List.copyOf(patches.keySet());
    }

    /** What somebody can decide. */
    public List<Dimension> levers() {
        return varying.levers();
    }

    /** What is uncertain. */
    public List<Dimension> factors() {
        return varying.factors();
    }

    /** Levers, then factors: the order of a point's values. */
    public List<Dimension> varied() {
        return varying.all();
    }

    /** All design points, in order of their numbers. */
    public List<DesignPoint> points() {
        return points;
    }

    /** Combinations of lever values; one without levers. */
    public int settings() {
        return points.get(points.size() - 1).setting();
    }

    /** Design points of each setting. */
    public int pointsPerSetting() {
        return points.size() / settings();
    }

    /** What is asked of every run. */
    public List<Measure> measures() {
        return asked.measures();
    }

    /** Daily series kept for charts. */
    public List<Curve> curves() {
        return asked.curves();
    }

    /** The experiment's file, then those of the scenario, each by the name of the copy that is kept. */
    public Map<String, Path> inputs() {
        return stored.files();
    }

    /** The experiment as text, every default filled in. */
    public String resolved() {
        return Yaml.write(stored.resolved());
    }

    /** The same as it is kept: it can be read where the copies and {@link #storedScenario} lie. */
    public String stored() {
        return Yaml.write(stored.experiment());
    }

    /** The scenario as text, every default filled in; what the command line set is in it. */
    public String storedScenario() {
        return Yaml.write(stored.scenario());
    }

    /** Doubtful but legal. */
    public List<Problem> notes() {
        return notes;
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
        return new Cell(patches.get(variant), variant, point);
    }

    /** The scenario at a point as it happens there, whatever the variants change: what the days of shocks mean. */
    public Cell cell(DesignPoint point) {
        return new Cell(null, "", point);
    }

    /** A scenario that can be told from others without being read. */
    public final class Cell {
        private final Node tree;
        private final DesignPoint point;
        private final List<Problem> problems = new ArrayList<>();

        private Cell(Node patch, String variant, DesignPoint point) {
            this.point = point;
            Node at = varying.at(point, base.tree(), new Patch(problems));
            Node patched = patch == null
                    ? at
                    : Variants.patched(variant, patch, at, new Patch(problems), Overrides.NONE, problems);
            tree = ((Node.Mapping) patched).with("outputs", ((Node.Mapping) base.tree()).get("outputs"));
        }

        /**
         * All that can sway a run, as one line: equal texts are equal scenarios. Titles, sources and observations are
         * left out; a file of ties is there as a hash of what it holds.
         */
        public String text() {
            return Yaml.flow(essence.of(tree));
        }

        /**
         * The scenario itself.
         *
         * @throws InvalidInput naming the design point, if its values are not allowed
         */
        public Scenario scenario() {
            try {
                return read();
            } catch (InvalidInput e) {
                throw new InvalidInput(
                        errors(e).map(error -> placed(error, point, 1)).toList());
            }
        }

        private Scenario read() {
            if (!problems.isEmpty()) {
                throw new InvalidInput(problems);
            }
            return ScenarioReader.scenario(tree, base, new NamedFiles());
        }
    }

    /** What is wrong with the scenarios of all variants at all design points; each mistake once, at its first point. */
    public List<Problem> mistakes() {
        Set<String> read = new HashSet<>();
        Map<Problem, Set<DesignPoint>> found = new LinkedHashMap<>();
        for (DesignPoint point : points) {
            for (String variant : variants()) {
                Cell cell = cell(variant, point);
                if (read.add(cell.text())) {
                    try {
                        cell.read();
                    } catch (InvalidInput e) {
                        errors(e)
                                .forEach(error -> found.computeIfAbsent(error, each -> new LinkedHashSet<>())
                                        .add(point));
                    }
                }
            }
        }
        return found.entrySet().stream()
                .map(each -> placed(
                        each.getKey(),
                        each.getValue().iterator().next(),
                        each.getValue().size()))
                .toList();
    }

    private static Stream<Problem> errors(InvalidInput input) {
        return input.problems().stream().filter(Problem::isError);
    }

    private Problem placed(Problem problem, DesignPoint first, int count) {
        return Problem.error(
                problem.place(),
                problem.subject(),
                "%s, at design point %d (%s)%s"
                        .formatted(
                                problem.message(),
                                first.number(),
                                varying.said(first),
                                count == 1 ? "" : " and %d more".formatted(count - 1)));
    }

    private String digest(Path file) {
        synchronized (digests) {
            return digests.computeIfAbsent(file, path -> {
                try {
                    return Hash.of(path);
                } catch (IOException e) {
                    // Whoever reads the scenario says what is wrong with the file.
                    return path.toString();
                }
            });
        }
    }

    /**
     * What makes this experiment the one it is, by path: results of two experiments go into one folder only if all of
     * it is the same. How many replicates there are is not part of it.
     */
    public Map<String, String> identity() {
        return ExperimentIdentity.of(this, essence.of(base.tree()), stored.experiment());
    }
}
