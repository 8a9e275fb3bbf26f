package org.refugia.report;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.refugia.analysis.PointGroup;
import org.refugia.analysis.Summary;
import org.refugia.analysis.SweepFolder;

/**
 * How a quantity responds to a lever or factor: a line with its interval, and how the points spread around it.
 *
 * @param positions   where the numbers stand on the axis
 * @param line        mean over replicates at a value; of a sample: median of the points of a bin
 * @param low         95 % interval of the mean; of a sample: NaN
 * @param high        the same
 * @param spreadLow   5 % of the points lie below; NaN with fewer than {@value #FEWEST_POINTS}
 * @param spreadHigh  95 % of the points lie below
 * @param cloud       of a sample: single points as mean, low and high, by position; empty otherwise
 */
public record Response(
        double[] positions,
        double[] line,
        double[] low,
        double[] high,
        double[] spreadLow,
        double[] spreadHigh,
        List<Dot> cloud) {
    private static final int FEWEST_POINTS = 5;

    /** A point of a sample. */
    public record Dot(double at, double mean, double low, double high) {}

    /** Over the values of a parameter. */
    public static Response of(SweepFolder folder, List<SweepFolder.Point> points, Varied x, Quantity quantity) {
        return x.isSampled() ? ofSample(folder, points, x, quantity) : ofLevels(folder, points, x, quantity);
    }

    private static Response ofLevels(SweepFolder folder, List<SweepFolder.Point> points, Varied x, Quantity quantity) {
        List<PointGroup> groups = x.levels().stream()
                .map(level -> new PointGroup(folder, x.having(level, points.stream())))
                .toList();
        List<Summary> means = groups.stream().map(quantity::mean).toList();
        List<Summary> spreads = groups.stream().map(quantity::spread).toList();
        return new Response(
                x.positions(),
                numbers(means, Summary::mean),
                numbers(means, Summary::low),
                numbers(means, Summary::high),
                numbers(spreads, spread -> ofEnough(spread, Summary::q05)),
                numbers(spreads, spread -> ofEnough(spread, Summary::q95)),
                List.of());
    }

    private static Response ofSample(SweepFolder folder, List<SweepFolder.Point> all, Varied x, Quantity quantity) {
        List<SweepFolder.Point> points =
                all.stream().filter(point -> !x.at(point).isEmpty()).toList();
        Bins bins = x.bins();
        List<Summary> spreads = IntStream.range(0, bins.count())
                .mapToObj(bin -> points.stream()
                        .filter(point -> bins.of(x.position(x.at(point))) == bin)
                        .toList())
                .map(inBin -> quantity.spread(new PointGroup(folder, inBin)))
                .toList();
        double[] none = new double[bins.count()];
        Arrays.fill(none, Double.NaN);
        List<Dot> cloud = points.stream()
                .map(point -> {
                    Summary mean = quantity.mean(new PointGroup(folder, List.of(point)));
                    return new Dot(x.position(x.at(point)), mean.mean(), mean.low(), mean.high());
                })
                .toList();
        return new Response(
                bins.middles(),
                numbers(spreads, Summary::median),
                none,
                none,
                numbers(spreads, spread -> ofEnough(spread, Summary::q05)),
                numbers(spreads, spread -> ofEnough(spread, Summary::q95)),
                cloud);
    }

    private static double ofEnough(Summary spread, ToDoubleFunction<Summary> number) {
        return spread.n() < FEWEST_POINTS ? Double.NaN : number.applyAsDouble(spread);
    }

    private static double[] numbers(List<Summary> summaries, ToDoubleFunction<Summary> number) {
        return summaries.stream().mapToDouble(number).toArray();
    }

    boolean hasInterval() {
        return DoubleStream.of(low).anyMatch(number -> !Double.isNaN(number));
    }

    boolean hasSpread() {
        return DoubleStream.of(spreadLow).anyMatch(number -> !Double.isNaN(number));
    }

    /** Every number that a panel must have room for. */
    DoubleStream seen(boolean isAlone) {
        DoubleStream lines = Stream.of(line, low, high).flatMapToDouble(DoubleStream::of);
        DoubleStream spread = Stream.of(spreadLow, spreadHigh).flatMapToDouble(DoubleStream::of);
        DoubleStream dots = cloud.stream()
                .flatMapToDouble(dot -> isAlone && cloud.size() <= Panel.MOST_INTERVALS
                        ? DoubleStream.of(dot.mean(), dot.low(), dot.high())
                        : DoubleStream.of(dot.mean()));
        return DoubleStream.concat(DoubleStream.concat(lines, dots), isAlone ? spread : DoubleStream.empty())
                .filter(number -> !Double.isNaN(number));
    }
}
