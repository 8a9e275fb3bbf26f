package org.refugia.scenario;

import java.util.ArrayList;
import java.util.List;
import org.refugia.design.Design;
import org.refugia.design.Factor;
import org.refugia.design.Grid;

/** Makes the design points of an experiment: every setting of the levers with every point of the design. */
final class DesignPoints {
    private DesignPoints() {}

    /**
     * All points, setting by setting.
     *
     * @param rows  values of the factors at each point of the design
     */
    static List<DesignPoint> of(List<Dimension> levers, List<List<String>> rows) {
        List<DesignPoint> points = new ArrayList<>();
        List<List<String>> settings = settings(levers);
        for (int setting = 0; setting < settings.size(); setting++) {
            for (List<String> row : rows) {
                List<String> values = new ArrayList<>(settings.get(setting));
                values.addAll(row);
                points.add(new DesignPoint(points.size() + 1, setting + 1, values));
            }
        }
        return points;
    }

    /** Every combination of the levers; the last lever runs fastest. One, of nothing, without levers. */
    private static List<List<String>> settings(List<Dimension> levers) {
        List<List<String>> settings = List.of(List.of());
        for (Dimension lever : levers) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> setting : settings) {
                for (String value : lever.values()) {
                    List<String> extended = new ArrayList<>(setting);
                    extended.add(value);
                    longer.add(extended);
                }
            }
            settings = longer;
        }
        return settings;
    }

    /**
     * Values of the factors at each point of a design. A grid of no factors has one point, the scenario as it is.
     *
     * @throws IllegalArgumentException if the design is empty or degenerate
     */
    static List<List<String>> rows(Design design, List<Dimension> factors) {
        if (factors.isEmpty() && design instanceof Grid) {
            return List.of(List.of());
        }
        List<Factor> seen = factors.stream().map(Dimension::factor).toList();
        List<List<String>> rows = new ArrayList<>();
        for (double[] point : design.points(seen)) {
            List<String> row = new ArrayList<>();
            for (int i = 0; i < point.length; i++) {
                row.add(factors.get(i).at(point[i]));
            }
            rows.add(row);
        }
        return rows;
    }
}
