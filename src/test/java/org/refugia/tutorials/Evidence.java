package org.refugia.tutorials;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.refugia.expression.Expression;
import org.refugia.expression.Quantity;
import org.refugia.expression.Recording;
import org.refugia.scenario.ExperimentOptions;
import org.refugia.scenario.ExperimentReader;

/** What the tables of a result folder answer. */
final class Evidence {
    private static final String ASKING = """
            schema: experiment/1
            id: asked
            title: A claim of a document
            question: Is it so?
            scenario: %s
            measures: [{id: asked, of: "%s"}]
            """;

    private static final int RUN = 0;
    private static final int DATE = 1;
    private static final int PLATFORM = 2;
    private static final int SEGMENT = 3;
    private static final int REGION = 4;
    private static final int MEASURE = 5;
    private static final int VALUE = 6;

    private final Question question;
    private final Path folder;

    private Evidence(Question question) {
        this.question = question;
        folder = Path.of(question.folder());
    }

    /** The number in each replicate, or the difference to that of another variant. */
    static double[] of(Question question) throws IOException {
        Evidence evidence = new Evidence(question);
        Map<Integer, Double> found = evidence.of(question.variant());
        Map<Integer, Double> other = question.against().isEmpty()
                ? found.keySet().stream().collect(Collectors.toMap(replicate -> replicate, replicate -> 0.0))
                : evidence.of(question.against());
        return found.entrySet().stream()
                .mapToDouble(each -> each.getValue() - other.get(each.getKey()))
                .toArray();
    }

    private Map<Integer, Double> of(String variant) throws IOException {
        Map<Integer, Double> found = Files.exists(folder.resolve("plan.json")) ? ofSweep(variant) : ofRuns(variant);
        if (found.isEmpty()) {
            throw new IllegalArgumentException("%s holds no run of %s".formatted(folder, question.text()));
        }
        return found;
    }

    private List<NamedCsvRecord> table(String name) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve(name))) {
            return reader.stream().toList();
        }
    }

    /** Means over the design points. */
    private Map<Integer, Double> ofSweep(String variant) throws IOException {
        return table("runs.csv").stream()
                .filter(row -> row.getField("variant").equals(variant))
                .filter(row -> question.path().isEmpty()
                        || row.getField(question.path()).equals(question.value()))
                .collect(Collectors.groupingBy(
                        row -> Integer.parseInt(row.getField("replicate")),
                        TreeMap::new,
                        Collectors.averagingDouble(row -> Double.parseDouble(row.getField(question.measure())))));
    }

    /** Reads only what is asked for: a series has hundreds of thousands of rows. */
    private Map<Integer, Double> ofRuns(String variant) throws IOException {
        Expression expression = expression();
        Set<String> measures =
                expression.quantities().stream().map(Quantity::measure).collect(Collectors.toSet());
        Map<String, Integer> days = new LinkedHashMap<>();
        Map<Integer, List<String[]>> runs = new TreeMap<>();
        String start = variant + "/";
        try (BufferedReader series = Files.newBufferedReader(folder.resolve("series.csv"))) {
            series.readLine();
            for (String line = series.readLine(); line != null; line = series.readLine()) {
                if (!line.startsWith(start)) {
                    continue;
                }
                String[] row = line.split(",", -1);
                days.putIfAbsent(row[DATE], days.size());
                if (measures.contains(row[MEASURE])) {
                    int replicate = Integer.parseInt(row[RUN].substring(start.length()));
                    runs.computeIfAbsent(replicate, each -> new ArrayList<>()).add(row);
                }
            }
        }
        Map<Integer, Double> found = new TreeMap<>();
        runs.forEach((replicate, rows) -> {
            Recording recording = new Recording(expression.quantities(), days.size());
            rows.forEach(row -> recording.take(
                    days.get(row[DATE]),
                    row[PLATFORM],
                    row[SEGMENT],
                    row[REGION],
                    row[MEASURE],
                    Double.parseDouble(row[VALUE])));
            found.put(replicate, expression.value(recording));
        });
        return found;
    }

    /** The measure, read as one of an experiment on the scenario that was run. */
    private Expression expression() throws IOException {
        Path resolved = folder.resolve("inputs").resolve("resolved.yaml").toAbsolutePath();
        Path asking = Files.createTempFile("asked", ".yaml");
        try {
            Files.writeString(asking, ASKING.formatted(resolved, question.measure()));
            return ExperimentReader.read(asking, ExperimentOptions.NONE)
                    .measures()
                    .get(0)
                    .expression();
        } finally {
            Files.delete(asking);
        }
    }
}
