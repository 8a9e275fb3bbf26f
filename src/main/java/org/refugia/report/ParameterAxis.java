package org.refugia.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A lever or factor along a chart: a tick at each of its values, or at round numbers if they are a sample. */
final class ParameterAxis extends NumberAxis {
    private static final double MARGIN = 0.04;
    private static final double BETWEEN_LABELS = 8;
    private static final int MOST_TICKS = 6;
    private static final double ROUNDING = 1e-9;
    private static final int[] ROUND = {1, 2, 5};

    private final transient List<Mark> marks;

    /** A tick: where, and what is written there. */
    private record Mark(double at, String text) {}

    /**
     * An axis over everything that was tried.
     *
     * @param room  width of the chart, for the axis's label [points of the drawing]
     */
    ParameterAxis(Varied varied, double room) {
        double first = varied.first();
        double span = varied.last() - first;
        setRange(first - MARGIN * span, varied.last() + MARGIN * span);
        marks = varied.isSampled() ? round(varied) : levels(varied);
        String scale = varied.isLog() ? ", log scale" : "";
        setLabel(Lettering.shortenedInFront(varied.label() + scale, room));
        setLabelFont(Style.TEXT);
        setLabelPaint(Style.INK);
        setTickLabelFont(Style.TEXT);
        setTickLabelPaint(Style.INK);
        setAxisLinePaint(Style.EVENT);
        setTickMarkPaint(Style.EVENT);
    }

    private static List<Mark> levels(Varied varied) {
        return varied.levels().stream()
                .map(level -> new Mark(varied.position(level), Varied.shown(level)))
                .toList();
    }

    private static List<Mark> round(Varied varied) {
        List<Mark> marks = new ArrayList<>();
        if (varied.isLog()) {
            double low = Math.pow(10, varied.first()) * (1 - ROUNDING);
            double high = Math.pow(10, varied.last()) * (1 + ROUNDING);
            for (int power = (int) Math.floor(varied.first()); power <= varied.last(); power++) {
                for (int digit : ROUND) {
                    BigDecimal number = BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
                    if (number.doubleValue() >= low && number.doubleValue() <= high) {
                        marks.add(mark(number, Math::log10));
                    }
                }
            }
            return marks.size() > 1 ? marks : even(low, high, Math::log10);
        }
        double rounding = ROUNDING * (varied.last() - varied.first());
        return even(varied.first() - rounding, varied.last() + rounding, number -> number);
    }

    /** Multiples of a round number. */
    private static List<Mark> even(double low, double high, DoubleUnaryOperator position) {
        BigDecimal step = PlainAxis.step((high - low) / MOST_TICKS);
        BigDecimal number =
                BigDecimal.valueOf(Math.ceil(low / step.doubleValue())).multiply(step);
        List<Mark> marks = new ArrayList<>();
        while (number.doubleValue() <= high) {
            marks.add(mark(number, position));
            number = number.add(step);
        }
        return marks;
    }

    private static Mark mark(BigDecimal number, DoubleUnaryOperator position) {
        return new Mark(position.applyAsDouble(number.doubleValue()), text(number, 4));
    }

    /** A number in so many digits, without exponent. */
    static String text(BigDecimal number, int digits) {
        return number.signum() == 0
                ? "0"
                : number.round(new MathContext(digits)).stripTrailingZeros().toPlainString();
    }

    /** Ticks everywhere; labels where there is room, those at the ends first. */
    @Override
    protected List<NumberTick> refreshTicksHorizontal(Graphics2D g2, Rectangle2D dataArea, RectangleEdge edge) {
        List<NumberTick> ticks = new ArrayList<>();
        Mark last = marks.get(marks.size() - 1);
        double free = -Double.MAX_VALUE;
        for (Mark mark : marks) {
            double middle = valueToJava2D(mark.at(), dataArea, edge);
            double half = Lettering.width(mark.text()) / 2;
            double leftOfLast = valueToJava2D(last.at(), dataArea, edge) - Lettering.width(last.text()) / 2;
            boolean isFree = middle - half > free && (mark == last || middle + half + BETWEEN_LABELS < leftOfLast);
            TextAnchor anchor = middle + half > dataArea.getMaxX() + Style.RIGHT
                    ? TextAnchor.TOP_RIGHT
                    : middle - half < dataArea.getMinX() - Style.LEFT ? TextAnchor.TOP_LEFT : TextAnchor.TOP_CENTER;
            ticks.add(new NumberTick(mark.at(), isFree ? mark.text() : "", anchor, anchor, 0));
            free = isFree ? middle + half + BETWEEN_LABELS : free;
        }
        return ticks;
    }
}
