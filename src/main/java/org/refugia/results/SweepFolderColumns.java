package org.refugia.results;

import static org.refugia.results.Columns.DAY;
import static org.refugia.results.Columns.INTEGER;
import static org.refugia.results.Columns.NUMBER;
import static org.refugia.results.Columns.STRING;
import static org.refugia.results.Columns.UNIT;
import static org.refugia.results.Columns.VARIANT;

import java.util.ArrayList;
import java.util.List;
import org.refugia.results.Columns.Column;

/** The columns of each table in the folder of a sweep. */
public final class SweepFolderColumns {
    private static final Column POINT = new Column("point", INTEGER, "number of the design point, from 1");
    private static final Column SETTING =
            new Column("setting", INTEGER, "number of the combination of levers, from 1; 1 without levers");
    private static final Column COUNTERFACTUAL = new Column("counterfactual", STRING, "variant it is compared with");
    private static final Column MEASURE =
            new Column("measure", STRING, "id of the measure, as the experiment names it");
    private static final Column N = new Column("n", INTEGER, "replicates that have a number");
    private static final Column SD = new Column("sd", NUMBER, "standard deviation; empty with one replicate");
    private static final Column DIVERGES = new Column(
            "diverges",
            Columns.DATE,
            "first day on which anything recorded differs from the counterfactual; empty for the counterfactual, or if nothing ever does");

    /** What the columns are that an experiment varies. */
    public static final Column VARIED = new Column(
            "path of a lever or factor", STRING, "its value, as a scenario writes it; empty: the scenario's own");

    /** What the columns are that an experiment asks for. */
    public static final Column ASKED = new Column(
            "id of a measure", NUMBER, "its value in the run; empty if it is not defined, or the run failed");

    /** Design points. */
    public static final Columns POINTS =
            new Columns("points", "one design point", List.of("point"), List.of(POINT, SETTING), List.of(VARIED));

    /** Runs. */
    public static final Columns RUNS = new Columns(
            "runs",
            "one run; runs that ask the same of the same scenario on the same random numbers were done once and stand in several rows",
            List.of("run"),
            List.of(
                    new Column("run", STRING, "run, as variant/point/replicate"),
                    VARIANT,
                    POINT,
                    SETTING,
                    new Column("replicate", INTEGER, "number of the replicate, from 1"),
                    new Column("seed", STRING, "seed of the replicate, the same in every variant and at every point"),
                    new Column("state", STRING, "done or failed"),
                    new Column("error", STRING, "what went wrong; empty unless the run failed"),
                    DIVERGES),
            List.of(VARIED, ASKED));

    /** Summaries. */
    public static final Columns SUMMARY = new Columns(
            "summary",
            "a measure of a variant at a design point, over replicates",
            List.of("variant", "point", "measure"),
            List.of(
                    VARIANT,
                    POINT,
                    SETTING,
                    MEASURE,
                    N,
                    new Column("mean", NUMBER, "mean"),
                    new Column("low", NUMBER, "lower end of its 95 % interval (Student's t); empty with one replicate"),
                    new Column("high", NUMBER, "upper end of its 95 % interval; empty with one replicate"),
                    new Column("median", NUMBER, "median"),
                    new Column("q05", NUMBER, "5 % quantile"),
                    new Column("q95", NUMBER, "95 % quantile"),
                    SD,
                    UNIT));

    /** Paired differences. */
    public static final Columns DIFFERENCES = new Columns(
            "differences",
            "how a measure differs from the counterfactual at a design point, over the replicates in which both have a number",
            List.of("variant", "point", "measure"),
            List.of(
                    VARIANT,
                    COUNTERFACTUAL,
                    POINT,
                    SETTING,
                    MEASURE,
                    N,
                    new Column("mean", NUMBER, "mean difference, replicate by replicate: variant minus counterfactual"),
                    new Column("low", NUMBER, "lower end of its 95 % interval (Student's t); empty with one replicate"),
                    new Column("high", NUMBER, "upper end of its 95 % interval; empty with one replicate"),
                    new Column(
                            "boot_low", NUMBER, "lower end of its 95 % bootstrap interval; empty with one replicate"),
                    new Column(
                            "boot_high", NUMBER, "upper end of its 95 % bootstrap interval; empty with one replicate"),
                    SD,
                    new Column(
                            "variance_ratio",
                            NUMBER,
                            "how many times as many replicates independent random numbers would need; empty if the differences do not vary"),
                    DIVERGES,
                    UNIT));

    /** Sensitivities. */
    public static final Columns SENSITIVITY = new Columns(
            "sensitivity",
            "how strongly a measure hangs on a factor",
            List.of("setting", "variant", "of", "measure", "method", "path", "statistic"),
            List.of(
                    SETTING,
                    VARIANT,
                    new Column("of", STRING, "value of the variant, or its paired difference to the counterfactual"),
                    MEASURE,
                    new Column("method", STRING, "morris, sobol, one-at-a-time or rank-correlation"),
                    new Column("path", STRING, "dotted path of the factor"),
                    new Column("statistic", STRING, "mu_star, mu, sigma, s1, st, swing or rho"),
                    new Column("value", NUMBER, "the statistic"),
                    new Column(
                            "low", NUMBER, "lower end of its 95 % interval, or of the swing; empty if there is none"),
                    new Column("high", NUMBER, "upper end")));

    /** Curves. */
    public static final Columns CURVES = new Columns(
            "curves",
            "a daily series over all design points of a setting and all replicates, on one day",
            List.of("variant", "setting", "curve", "date"),
            List.of(
                    VARIANT,
                    SETTING,
                    new Column("curve", STRING, "the series, as the experiment names it"),
                    DAY,
                    new Column("n", INTEGER, "runs that have a number"),
                    new Column("mean", NUMBER, "mean"),
                    new Column("q05", NUMBER, "5 % quantile"),
                    new Column("q25", NUMBER, "25 % quantile"),
                    new Column("median", NUMBER, "median"),
                    new Column("q75", NUMBER, "75 % quantile"),
                    new Column("q95", NUMBER, "95 % quantile"),
                    UNIT));

    /** Shocks. */
    public static final Columns EVENTS = events();

    /** All tables, the most used first. */
    static final List<Columns> ALL = List.of(DIFFERENCES, SUMMARY, SENSITIVITY, RUNS, POINTS, CURVES, EVENTS);

    private SweepFolderColumns() {}

    private static Columns events() {
        List<String> key = new ArrayList<>(List.of("setting"));
        key.addAll(Columns.EVENTS.key());
        List<Column> columns = new ArrayList<>(List.of(SETTING));
        columns.addAll(Columns.EVENTS.columns());
        return new Columns(
                "events",
                "when a shock acts in a variant at the first design point of a setting; times that are drawn are those of replicate 1",
                key,
                columns);
    }
}
