package org.refugia.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.refugia.analysis.SweepFolder;
import org.refugia.analysis.SweepManifest;

/**
 * A lever or factor as a side of a chart: which values it takes, and where they stand. Numbers stand where their value
 * is, or its logarithm; words stand in their order, one apart.
 */
public final class Varied {
    /** Values that come back at many points can be told apart up to this number of them. */
    private static final int MOST_LEVELS = 40;

    private static final Pattern FRACTION = Pattern.compile("([-+]?\\d*\\.\\d+)(\\D*)");

    /** As few values as this are told apart even if they do not come back. */
    private static final int FEW_LEVELS = 8;

    private static final int POINTS_OF_A_LEVEL = 4;

    private final int column;
    private final boolean isLever;
    private final SweepManifest.Factor factor;
    private final List<String> levels;
    private final boolean isNumeric;
    private final boolean isLog;
    private final boolean isSampled;
    private final Bins bins;

    private Varied(SweepFolder folder, int column) {
        this.column = column;
        isLever = column < folder.manifest().levers().size();
        factor = folder.manifest().varied().get(column);
        List<String> texts = folder.points().stream()
                .map(point -> point.values().get(column))
                .filter(text -> !text.isEmpty())
                .toList();
        List<String> distinct = texts.stream().distinct().toList();
        isNumeric = distinct.stream().allMatch(text -> factor.number(text).isPresent());
        levels = isNumeric
                ? distinct.stream()
                        .sorted(Comparator.comparingDouble(this::number))
                        .toList()
                : factor.values().stream().filter(distinct::contains).toList();
        isLog = isNumeric && (factor.isLog() || !factor.values().isEmpty() && spreadsBetterInLogarithm());
        isSampled = isNumeric && !isLever && isSampled(folder.manifest());
        bins = Bins.of(folder.manifest().pointsPerSetting(), first(), last());
    }

    private boolean isSampled(SweepManifest manifest) {
        return switch (manifest.designType()) {
            case "latin-hypercube", "sobol" -> factor.values().isEmpty();
            case "file" ->
                levels.size() > MOST_LEVELS
                        || levels.size() > FEW_LEVELS
                                && levels.size() > manifest.pointsPerSetting() / POINTS_OF_A_LEVEL;
            default -> false;
        };
    }

    /** Every lever and factor that takes at least two values, in the order of the experiment. */
    static List<Varied> of(SweepFolder folder) {
        return IntStream.range(0, folder.manifest().varied().size())
                .mapToObj(column -> new Varied(folder, column))
                .filter(varied -> varied.levels.size() > 1)
                .toList();
    }

    /** Whether neighbours that lie close together are easier to tell apart on a logarithmic axis. */
    private boolean spreadsBetterInLogarithm() {
        double[] numbers = levels.stream().mapToDouble(this::number).toArray();
        return numbers[0] > 0 && closest(Arrays.stream(numbers).map(Math::log10).toArray()) > closest(numbers);
    }

    /** The smallest gap between neighbours, as a share of the whole range. */
    private static double closest(double[] ascending) {
        double smallest = IntStream.range(1, ascending.length)
                .mapToDouble(i -> ascending[i] - ascending[i - 1])
                .min()
                .orElse(0);
        return smallest / (ascending[ascending.length - 1] - ascending[0]);
    }

    private double number(String text) {
        return factor.number(text).orElseThrow();
    }

    boolean isLever() {
        return isLever;
    }

    /** Whether hardly any value comes back, as in a random sample: then single points are shown, not values. */
    public boolean isSampled() {
        return isSampled;
    }

    /** Whether numbers stand where their logarithm is. */
    public boolean isLog() {
        return isLog;
    }

    /** Whether its values are numbers. */
    public boolean isNumeric() {
        return isNumeric;
    }

    /** Its path in the scenario. */
    public String path() {
        return factor.path();
    }

    /** The values that occur, as a scenario writes them: numbers ascending, words in the order of the experiment. */
    public List<String> levels() {
        return levels;
    }

    /** A value as it is written at an axis: with three digits, if it has a fraction. */
    public static String shown(String level) {
        Matcher number = FRACTION.matcher(level);
        if (!number.matches()) {
            return level;
        }
        BigDecimal exact = new BigDecimal(number.group(1));
        int digits = Math.max(3, exact.precision() - exact.scale());
        return exact.round(new MathContext(digits)).stripTrailingZeros().toPlainString() + number.group(2);
    }

    /** What a point has, as a scenario writes it; empty: what the scenario has. */
    String at(SweepFolder.Point point) {
        return point.values().get(column);
    }

    /** Where a value stands on the axis. */
    public double position(String text) {
        if (!isNumeric) {
            return levels.indexOf(text);
        }
        return isLog ? Math.log10(number(text)) : number(text);
    }

    /** Where the values stand that occur. */
    double[] positions() {
        return levels.stream().mapToDouble(this::position).toArray();
    }

    /** Where the numbers of a line stand: at the values, or in the middle of the bins of a sample. */
    double[] axisPositions() {
        return isSampled ? bins.middles() : positions();
    }

    /** The bins into which a sample is cut. */
    Bins bins() {
        return bins;
    }

    /** The lowest position: of the range, if it has one. */
    public double first() {
        return factor.low().isEmpty() ? positions()[0] : Math.min(position(factor.low()), positions()[0]);
    }

    /** The highest position: of the range, if it has one. */
    public double last() {
        double highest = positions()[levels.size() - 1];
        return factor.high().isEmpty() ? highest : Math.max(position(factor.high()), highest);
    }

    /** The points that have a value. */
    List<SweepFolder.Point> having(String level, Stream<SweepFolder.Point> points) {
        return points.filter(point -> at(point).equals(level)).toList();
    }

    /** The last two words of the path, for legends: "block.until". */
    String shortPath() {
        return SweepWords.shortPath(path());
    }

    /** The path and, unless each value is written with it, the unit: "choice.terms.contacts.weight [utils]". */
    public String label() {
        boolean isWritten = !isSampled && levels.stream().anyMatch(level -> !level.matches("[-+.0-9eE]+"));
        return isWritten ? path() : labelWithUnit();
    }

    /** The path and the unit. */
    public String labelWithUnit() {
        return factor.symbol().isEmpty() ? path() : "%s [%s]".formatted(path(), factor.symbol());
    }
}
