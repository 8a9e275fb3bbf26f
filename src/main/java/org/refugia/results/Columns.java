package org.refugia.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The columns of each table of a result folder. Whoever writes a table takes its header from here, and whoever describes
 * it takes the meanings that stand beside the names.
 *
 * @param table    name of the table, without the end of its file's name
 * @param what     what a row is
 * @param key      names of the columns that together are different in every row, and never empty
 * @param columns  in their order
 * @param further  kinds of columns that come after these, in order; each stands for any number of columns, which are
 *                 called otherwise in every folder
 */
public record Columns(String table, String what, List<String> key, List<Column> columns, List<Column> further) {
    static final String STRING = "string";
    static final String NUMBER = "number";
    static final String INTEGER = "integer";
    static final String DATE = "date";
    static final String DATETIME = "datetime";

    private static final Column RUN = new Column("run", STRING, "run, as variant/replicate");
    static final Column DAY = new Column("date", DATE, "day, in the scenario's time zone");
    static final Column VARIANT = new Column("variant", STRING, "name of the variant");
    static final Column UNIT = new Column("unit", STRING, "unit of the numbers in the row");
    private static final Column PLATFORM =
            new Column("platform", STRING, "id of a platform; outside: none of them; all: all of them together");
    private static final Column SEGMENT = new Column("segment", STRING, "segment of the population; all: everybody");
    private static final Column REGION = new Column("region", STRING, "region; all: everywhere");
    static final Column MEASURE = new Column("measure", STRING, "word of the measure; see the measures");

    /** Daily numbers. */
    public static final Columns SERIES = new Columns(
            "series",
            "one number of a run and day; packed as series.csv.gz where it is large",
            List.of("run", "date", "platform", "segment", "region", "measure"),
            List.of(
                    RUN,
                    DAY,
                    PLATFORM,
                    SEGMENT,
                    REGION,
                    MEASURE,
                    new Column("value", NUMBER, "the number, with seven significant digits"),
                    UNIT));

    /** Moves of homes. */
    public static final Columns FLOWS = new Columns(
            "flows",
            "moves of homes from one place to another in a day; pairs of places without a move have no row",
            List.of("run", "date", "from", "to"),
            List.of(
                    RUN,
                    DAY,
                    new Column("from", STRING, "id of the platform where home was; outside: none of them"),
                    new Column("to", STRING, "id of the platform where home is now; outside: none of them"),
                    new Column("value", NUMBER, "people who moved"),
                    UNIT));

    /** What the last columns of the table of runs are. */
    public static final Column LAST_DAY =
            new Column("measure(platform)", NUMBER, "total of the measure on the last day; empty where there is none");

    /** Runs, with a column for each measure and platform of their last day. */
    public static final Columns RUNS = new Columns(
            "runs",
            "one run",
            List.of("run"),
            List.of(
                    RUN,
                    VARIANT,
                    new Column("replicate", INTEGER, "number of the replicate, from 1"),
                    new Column("seed", STRING, "seed of the replicate, the same in every variant"),
                    new Column("state", STRING, "done or failed"),
                    new Column("error", STRING, "what went wrong; empty unless the run failed")),
            List.of(LAST_DAY));

    /** Paired differences. */
    public static final Columns DIFFERENCES = new Columns(
            "differences",
            "how a total differs from the counterfactual on a day, over the replicates in which both have a number",
            List.of("variant", "date", "platform", "segment", "region", "measure"),
            List.of(
                    VARIANT,
                    new Column("counterfactual", STRING, "variant it is compared with"),
                    DAY,
                    PLATFORM,
                    SEGMENT,
                    REGION,
                    MEASURE,
                    new Column("mean", NUMBER, "mean difference, replicate by replicate: variant minus counterfactual"),
                    new Column("low", NUMBER, "lower end of its 95 % interval (Student's t); empty with one replicate"),
                    new Column(
                            "high", NUMBER, "upper end of its 95 % interval (Student's t); empty with one replicate"),
                    new Column("n", INTEGER, "replicates compared"),
                    UNIT));

    /** Shocks. */
    public static final Columns EVENTS = new Columns(
            "events",
            "when a shock acts in a variant; times that are drawn are those of replicate 1",
            List.of("variant", "id", "label"),
            List.of(
                    VARIANT,
                    new Column("id", STRING, "id of the shock"),
                    new Column("type", STRING, "word of its kind"),
                    new Column("platform", STRING, "id of the platform it is about; empty if it is about none or all"),
                    new Column("from", DATETIME, "when it happens or begins, in the scenario's time zone"),
                    new Column("until", DATETIME, "when it ends; empty if it does not"),
                    new Column("label", STRING, "in words, for charts")));

    /** What was measured in the real world. */
    public static final Columns OBSERVATIONS = new Columns(
            "observations",
            "one number measured in the real world",
            List.of("id", "date"),
            List.of(
                    new Column("id", STRING, "id of the observation"),
                    MEASURE,
                    new Column("platform", STRING, "id of the platform"),
                    new Column("cohort", STRING, "the accounts it is restricted to; empty if it is not"),
                    new Column("date", DATE, "day it was measured"),
                    new Column("value", NUMBER, "the number"),
                    new Column("low", NUMBER, "lower end of its 95 % interval"),
                    new Column("high", NUMBER, "upper end of its 95 % interval"),
                    UNIT,
                    new Column("use", STRING, "what it may be used for"),
                    new Column("relative_from", DATE, "first day of the period it is relative to; empty if to none"),
                    new Column("relative_until", DATE, "last day of that period"),
                    new Column("source", STRING, "where it comes from")));

    /** Observed patterns, scored. */
    public static final Columns PATTERNS = new Columns(
            "patterns",
            "one observed pattern, held against the replicates of a variant; no table where the scenario has no patterns",
            List.of("id"),
            List.of(
                    new Column("id", STRING, "id of the pattern"),
                    new Column("says", STRING, "what was seen, in a sentence"),
                    new Column("variant", STRING, "variant that is held against it"),
                    UNIT,
                    new Column("low", NUMBER, "least number that agrees with the observation"),
                    new Column("high", NUMBER, "greatest number that agrees with the observation"),
                    new Column("use", STRING, "fitted: parameters were chosen with it in view; holdout: none was"),
                    new Column("source", STRING, "where it comes from"),
                    new Column("replicates", INTEGER, "replicates that have a number"),
                    new Column("median", NUMBER, "median of the replicates; empty if none has a number"),
                    new Column("q05", NUMBER, "5 % quantile of the replicates; empty likewise"),
                    new Column("q95", NUMBER, "95 % quantile of the replicates; empty likewise"),
                    new Column(
                            "verdict",
                            STRING,
                            "inside: the median lies from low to high; part: it does not, but some of q05 to q95 does; outside: not even that; none: no replicate has a number")));

    /** What the scenario says, number by number; kept with the inputs, as it is read by people and not reproduced. */
    public static final Columns PARAMETERS = new Columns(
            "parameters",
            "one number of the scenario, as in the variant in which nothing is set or left out",
            List.of("path"),
            List.of(
                    new Column("path", STRING, "dotted path, as in --set path=value"),
                    new Column("value", STRING, "the number, as a scenario writes it"),
                    new Column(
                            "unit", STRING, "suffix of its unit; empty for pure numbers, and where each value says it"),
                    new Column("range", STRING, "plausible range; empty if none is known"),
                    new Column("source", STRING, "where the number comes from"),
                    new Column("assumed", STRING, "yes: it has no source; no: it has one"),
                    new Column("given", STRING, "yes: the scenario gives it; no: it is the default of the language"),
                    new Column("meaning", STRING, "what it means")));

    public Columns {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        further = List.copyOf(further);
    }

    /** Columns that are called the same in every folder. */
    public Columns(String table, String what, List<String> key, List<Column> columns) {
        this(table, what, key, columns, List.of());
    }

    /**
     * A column.
     *
     * @param name     in the header
     * @param type     as a Frictionless table schema calls it
     * @param meaning  what it holds
     */
    public record Column(String name, String type, String meaning) {
        /** How values of the type are written, as a Frictionless table schema calls it: ISO 8601 without a zone is its own. */
        public String format() {
            return type.equals(DATETIME) ? "any" : "default";
        }
    }

    /** The names of the columns, without further ones. */
    public List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    /** The same table with the first kind of further columns called by their names. */
    public Columns with(Collection<String> names) {
        List<Column> all = new ArrayList<>(columns);
        names.forEach(name ->
                all.add(new Column(name, further.get(0).type(), further.get(0).meaning())));
        return new Columns(table, what, key, all, further.subList(1, further.size()));
    }

    /**
     * The table in which a file has this header.
     *
     * @throws IllegalStateException if it is the header of another table, or names further columns of more than one kind
     */
    Columns of(List<String> header) {
        int fixed = columns.size();
        boolean begins = header.size() >= fixed && header.subList(0, fixed).equals(header());
        List<String> others = begins ? header.subList(fixed, header.size()) : header;
        if (!begins || others.size() > 0 && further.size() != 1) {
            throw new IllegalStateException("the columns of %s are %s, but not %s".formatted(table, header(), others));
        }
        return others.isEmpty() ? this : with(others);
    }
}
