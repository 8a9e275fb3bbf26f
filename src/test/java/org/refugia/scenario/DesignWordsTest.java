package org.refugia.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refugia.design.Design;
import org.refugia.design.Grid;
import org.refugia.design.LatinHypercube;
import org.refugia.design.Listed;
import org.refugia.design.Morris;
import org.refugia.design.OneAtATime;
import org.refugia.design.Sobol;
import org.refugia.parameter.Param;
import org.refugia.parameter.Problem;

/** Designs are read by their descriptors, as every other word is. */
class DesignWordsTest {
    private final List<Problem> problems = new ArrayList<>();

    /** A part of a file that names a design. */
    public record Part(@Param("which values factors take") Design design) {}

    private Design read(String design) {
        Node node = Defaults.node("{design: " + design + "}", "x.yaml:9:1");
        Part part = (Part) new Binder(problems, Map.of(), Path.of("folder"))
                .record(Part.class, node, "")
                .value();
        return part == null ? null : part.design();
    }

    @Test
    void everyDesignIsReadWithItsDefaults() {
        assertEquals(new Grid(5), read("grid"));
        assertEquals(new OneAtATime(5), read("one-at-a-time"));
        assertEquals(new LatinHypercube(256, 1), read("{type: latin-hypercube, points: 256}"));
        assertEquals(new Sobol(512, true, 1), read("{type: sobol, points: 512}"));
        assertEquals(new Sobol(512, false, -7), read("{type: sobol, points: 512, indices: false, seed: -7}"));
        assertEquals(new Morris(20, 4, 1), read("morris"));
        assertEquals(new Listed(Path.of("folder", "points.csv")), read("{type: file, path: points.csv}"));
        assertEquals(List.of(), problems);
    }

    @Test
    void mistakesAreSaidWithTheirPlace() {
        read("{type: latin-hyprcube, points: 256}");
        read("{type: sobol, points: 1}");
        read("{type: morris, levels: 5}");
        read("latin-hypercube");
        assertEquals(
                List.of(
                        "x.yaml:9:1  error  design.type: found 'latin-hyprcube', must be one of grid, one-at-a-time,"
                                + " latin-hypercube, sobol, morris, file; did you mean `latin-hypercube`?",
                        "x.yaml:9:1  error  design.points: is 1, must lie between 2 and 10000000",
                        "x.yaml:9:1  error  design: levels is 5, must be even, so that all levels come equally often",
                        "x.yaml:9:1  error  design.points: is missing; it is number of points"),
                problems.stream().map(Problem::toString).toList());
    }
}
