package org.refugia.design;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Word;

/**
 * The points of a CSV table: its header holds dotted paths, each row is a point.
 *
 * <p>Values are texts as a scenario writes them, such as {@code 3 %}; an empty field leaves the scenario's own value. A
 * design of it is the diagonal: each factor lists its column row by row, and point i takes number i of each.
 *
 * @param path  the table, in UTF-8
 */
@Word(
        value =
                "The points of a CSV table: its header holds dotted paths, each row is a point, its values as a scenario"
                        + " writes them; an empty field leaves the scenario's own value.",
        source = "by definition")
public record Listed(
        @Param(value = "the CSV table", source = "no default")
        Path path) implements Design {
    public Listed {
        Require.that(path != null, "path must be given: the CSV table");
    }

    /**
     * A row of the table.
     *
     * @param place   {@code file:line}
     * @param values  texts by dotted path, in the order of the header; empty: the scenario's own value
     */
    public record Row(String place, Map<String, String> values) {}

    /**
     * Reads the table.
     *
     * @return its rows, at least one; all with the same keys
     * @throws InvalidInput if it cannot be read, is empty, names a column twice or not at all, or has a row that is longer
     *     or shorter than the header
     */
    public List<Row> rows() {
        return new PointTable(path).rows();
    }

    /**
     * {@inheritDoc}
     *
     * @param factors  columns of the table, each with as many listed values as there are rows
     * @throws InvalidInput if the table cannot be read
     */
    @Override
    public List<double[]> points(List<Factor> factors) {
        Limits.demandFactors(factors);
        int size = rows().size();
        for (Factor factor : factors) {
            Require.that(
                    factor.levels() == size,
                    "%s lists %d values, but '%s' has %d rows; a factor lists its column row by row"
                            .formatted(factor.path(), factor.levels(), path, size));
        }
        List<double[]> points = new ArrayList<>(size);
        for (int row = 0; row < size; row++) {
            double[] point = new double[factors.size()];
            Arrays.fill(point, factors.get(0).middle(row));
            points.add(point);
        }
        return points;
    }

    @Override
    public List<Path> files() {
        return List.of(path);
    }
}
