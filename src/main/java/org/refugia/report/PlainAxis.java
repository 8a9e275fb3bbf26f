package org.refugia.report;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

/** An axis of numbers that lies, with labels at few round numbers so that they have room. */
final class PlainAxis extends NumberAxis {
    private static final int MOST_TICKS = 6;
    private static final int[] ROUND = {1, 2, 5};

    /**
     * An axis.
     *
     * @param low   where it begins
     * @param high  where it ends, above {@code low}
     */
    PlainAxis(String label, double low, double high) {
        super(label);
        setRange(low, high);
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
        symbols.setMinusSign('−');
        DecimalFormat format = new DecimalFormat("0.######", symbols);
        setTickUnit(new NumberTickUnit(step((high - low) / MOST_TICKS).doubleValue(), format));
        setTickLabelFont(Style.TEXT);
        setTickLabelPaint(Style.INK);
        setLabelFont(Style.TEXT);
        setLabelPaint(Style.INK);
        setAxisLineVisible(false);
        setTickMarksVisible(false);
    }

    /** The smallest of the numbers 1, 2, 5, 10, 20 and so on, also below 1, that is no less than another. */
    static BigDecimal step(double least) {
        int power = (int) Math.floor(Math.log10(least));
        for (int digit : ROUND) {
            BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
            if (step.doubleValue() >= least) {
                return step;
            }
        }
        return BigDecimal.ONE.scaleByPowerOfTen(power + 1);
    }
}
