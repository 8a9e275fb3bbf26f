package org.refugia.batch;

import java.util.ArrayList;
import java.util.List;
import org.refugia.expression.Expression;
import org.refugia.expression.Quantity;
import org.refugia.expression.Recording;
import org.refugia.observe.DailyRows;
import org.refugia.scenario.ExperimentFile;

/** What a sweep keeps of a run, gathered while it goes on: the quantities asked for and a fingerprint of each day. */
final class RunNumbers implements DailyRows {
    private final Plan.Task task;
    private final List<ExperimentFile.Curve> curves;
    private final Recording recording;
    private final DayPrints.Taker prints;

    RunNumbers(Plan.Task task, ExperimentFile experiment) {
        this.task = task;
        curves = experiment.curves();
        List<Quantity> quantities = new ArrayList<>();
        task.asked().forEach(expression -> quantities.addAll(expression.quantities()));
        curves.forEach(curve -> quantities.add(curve.quantity()));
        int days = task.scenario().time().calendar().days();
        recording = new Recording(quantities, days);
        prints = new DayPrints.Taker(days);
    }

    @Override
    public void row(
            int day, String platform, String segment, String region, String measure, double value, String unit) {
        recording.take(day, platform, segment, region, measure, value);
        prints.take(day, platform, segment, region, measure, value);
    }

    /** The record of the run, once it is over. */
    RunRecord record() {
        double[] values = task.asked().stream()
                .mapToDouble((Expression each) -> each.value(recording))
                .toArray();
        double[][] daily = new double[curves.size()][recording.days()];
        for (int curve = 0; curve < daily.length; curve++) {
            for (int day = 0; day < recording.days(); day++) {
                daily[curve][day] = recording.at(curves.get(curve).quantity(), day);
            }
        }
        return RunRecord.done(task.key(), values, prints.prints(), daily);
    }
}
