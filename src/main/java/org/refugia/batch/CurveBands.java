package org.refugia.batch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.refugia.analysis.Bands;
import org.refugia.results.Numbers;
import org.refugia.results.SweepFolderColumns;
import org.refugia.results.TableWriter;
import org.refugia.scenario.DesignPoint;
import org.refugia.scenario.ExperimentFile;

/** How the curves of each variant and setting spread over design points and replicates, day by day. */
final class CurveBands {
    private final Plan plan;
    private final ExperimentFile experiment;
    private final Ledger ledger;
    private final int replicates;

    CurveBands(Plan plan, Ledger ledger, int replicates) {
        this.plan = plan;
        experiment = plan.experiment();
        this.ledger = ledger;
        this.replicates = replicates;
    }

    /** Writes the table; only its header if the experiment keeps no curves. */
    void write(Path file) {
        int settings = experiment.points().size() / experiment.pointsPerSetting();
        TableWriter.write(file, SweepFolderColumns.CURVES, table -> {
            for (int variant = 0; variant < experiment.variants().size(); variant++) {
                for (int setting = 1; setting <= settings; setting++) {
                    if (!experiment.curves().isEmpty()) {
                        rows(variant, setting, table);
                    }
                }
            }
        });
    }

    private void rows(int variant, int setting, Consumer<List<String>> table) {
        List<double[][]> runs = new ArrayList<>();
        for (DesignPoint point : experiment.points()) {
            if (point.setting() == setting) {
                for (int replicate = 1; replicate <= replicates; replicate++) {
                    Optional<Ledger.Entry> entry = ledger.of(
                            plan.task(variant, point.number(), replicate).key());
                    entry.filter(each -> !each.isFailed())
                            .ifPresent(each -> runs.add(Ledger.read(each).curves()));
                }
            }
        }
        LocalDate start = experiment.scenario().time().start();
        int days = experiment.scenario().time().calendar().days();
        for (int curve = 0; curve < experiment.curves().size(); curve++) {
            for (int day = 0; day < days; day++) {
                int number = curve;
                int today = day;
                double[] sorted = runs.stream()
                        .filter(run -> today < run[number].length)
                        .mapToDouble(run -> run[number][today])
                        .filter(value -> !Double.isNaN(value))
                        .sorted()
                        .toArray();
                if (sorted.length > 0) {
                    table.accept(row(variant, setting, experiment.curves().get(curve), start.plusDays(day), sorted));
                }
            }
        }
    }

    private List<String> row(int variant, int setting, ExperimentFile.Curve curve, LocalDate date, double[] sorted) {
        return List.of(
                experiment.variants().get(variant),
                Integer.toString(setting),
                curve.id(),
                date.toString(),
                Integer.toString(sorted.length),
                Numbers.text(Arrays.stream(sorted).average().orElseThrow()),
                Numbers.text(Bands.quantile(0.05, sorted)),
                Numbers.text(Bands.quantile(0.25, sorted)),
                Numbers.text(Bands.quantile(0.5, sorted)),
                Numbers.text(Bands.quantile(0.75, sorted)),
                Numbers.text(Bands.quantile(0.95, sorted)),
                curve.unit());
    }
}
