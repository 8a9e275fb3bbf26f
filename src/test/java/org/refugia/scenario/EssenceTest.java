package org.refugia.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EssenceTest {
    /** Words about a scenario, where its numbers come from, and what was observed. */
    private static final Pattern BESIDE = Pattern.compile("(schema|id|title|question|scaled_from)"
            + "|(look_for|sources|observations|patterns)\\..*|platforms\\.[^.]+\\.title|.*\\.range\\.[12]|.*\\.source");

    private static final Essence ESSENCE = new Essence(Path.of("folder"), file -> "bytes of " + file.getFileName());

    private static String essence(Node tree) {
        return Yaml.flow(ESSENCE.of(tree));
    }

    /** Every text of a tree by where it stands; items of lists by number. */
    private static void texts(String path, Node node, List<String> into) {
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach((key, entry) -> texts(Binder.join(path, key), entry.value(), into));
        } else if (node instanceof Node.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                texts(Binder.join(path, String.valueOf(i + 1)), sequence.items().get(i), into);
            }
        } else {
            into.add(path);
        }
    }

    /** The tree with the text changed that stands somewhere. */
    private static Node changed(String here, Node node, String path) {
        if (node instanceof Node.Mapping mapping) {
            Node.Mapping changed = mapping;
            for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
                String below = Binder.join(here, entry.getKey());
                changed = changed.with(
                        entry.getKey(), changed(below, entry.getValue().value(), path));
            }
            return changed;
        } else if (node instanceof Node.Sequence sequence) {
            List<Node> items = new ArrayList<>();
            for (int i = 0; i < sequence.items().size(); i++) {
                items.add(changed(
                        Binder.join(here, String.valueOf(i + 1)),
                        sequence.items().get(i),
                        path));
            }
            return new Node.Sequence(items, sequence.place());
        }
        return here.equals(path) ? new Node.Scalar(((Node.Scalar) node).text() + "x", "") : node;
    }

    static List<Path> scenarios() throws IOException {
        return ShippedScenariosTest.scenarios().stream()
                .filter(file -> file.getNameCount() == 2)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyTextOfAScenarioSwaysRunsButWordsSourcesRangesAndObservations(Path file) {
        Node tree = ScenarioReader.tree(file, Overrides.NONE).tree();
        List<String> texts = new ArrayList<>();
        texts("", tree, texts);
        assertTrue(texts.size() > 100, texts::toString);
        String essence = essence(tree);
        for (String path : texts) {
            boolean same = essence.equals(essence(changed("", tree, path)));
            assertEquals(BESIDE.matcher(path).matches(), same, path);
        }
    }

    @Test
    void aNumberAloneIsTheSameAsOneWithRangeAndSource() {
        assertEquals(
                essence(Defaults.node("{a: {b: 3 %}}", "")),
                essence(Defaults.node("{a: {b: {value: 3 %, range: [1 %, 5 %], source: Somebody}}}", "")));
        assertNotEquals(
                essence(Defaults.node("{a: {b: 3 %}}", "")),
                essence(Defaults.node("{a: {b: {value: 3 %, other: 1}}}", "")));
    }

    @Test
    void tiesOfAFileAreWhatTheFileHolds() {
        String same = essence(Defaults.node("{network: {type: file, path: a/ties.txt, directed: false}}", ""));
        assertEquals(same, essence(Defaults.node("{network: {type: file, path: b/ties.txt, directed: false}}", "")));
        assertNotEquals(
                same, essence(Defaults.node("{network: {type: file, path: b/others.txt, directed: false}}", "")));
        assertNotEquals(same, essence(Defaults.node("{network: {type: file, path: b/ties.txt, directed: true}}", "")));
        assertNotEquals(
                same,
                essence(Defaults.node(
                        "{network: {type: file, path: a/ties.txt, people: p.txt, directed: false}}", "")));
    }

    @ParameterizedTest
    @CsvSource({
        "choice.terms.habit.weight, true",
        "population.agents, true",
        "time.zone, true",
        "platforms.home.quality, true",
        "platforms.home.title, false",
        "title, false",
        "observations.seen.data, false",
        "patterns.P1.measure, false",
        "outputs.by, false",
        "sources, false"
    })
    void aPathIsKnownToSwayRunsOrNot(String path, boolean sways) {
        assertEquals(sways, Essence.sways(path));
    }

    @Test
    void valuesAreNamedByTheirDottedPaths() {
        Map<String, String> flat = new LinkedHashMap<>();
        Essence.flatten("", Defaults.node("{a: {b: 1, c: []}, d: [{id: x, e: 2}], f: [1, 2], g: {}}", ""), flat);
        assertEquals("{a.b=1, a.c=[], d.x.id=x, d.x.e=2, f=[1, 2], g={}}", flat.toString());
    }
}
