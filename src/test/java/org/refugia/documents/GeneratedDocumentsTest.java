package org.refugia.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refugia.Scenarios;
import org.refugia.model.MigrationModel;
import org.refugia.scenario.OddTables;
import org.refugia.scenario.Vocabulary;

/**
 * The tables of docs/ODD.md and docs/experiments.md say what the running code says of itself. Written anew by
 * {@value #REFRESH}.
 */
class GeneratedDocumentsTest {
    private static final Path ODD = Path.of("docs", "ODD.md");
    private static final Path EXPERIMENTS = Path.of("docs", "experiments.md");

    private static final Pattern PLACE =
            Pattern.compile("(?s)(<!-- generated: ([a-z-]+) -->\n)(.*?)(<!-- end generated -->)");

    private static final String REFRESH = "mvn -B -ntp test -Dtest=GeneratedDocumentsTest -Ddocs.refresh=true";

    private static final String OTHER_KINDS = "other-kinds";

    static List<Path> documents() {
        return List.of(ODD, EXPERIMENTS);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theTablesOfADocumentAreThoseOfTheRunningCode(Path document) throws IOException {
        String committed = Files.readString(document);
        String generated = generated(committed);
        if (Boolean.getBoolean("docs.refresh")) {
            Files.writeString(document, generated);
            committed = generated;
        }
        assertEquals(List.of(), missing(generated, committed), "lines to write: " + REFRESH);
        assertEquals(List.of(), missing(committed, generated), "lines to take out: " + REFRESH);
        assertTrue(generated.equals(committed), "lines in another order: " + REFRESH);
    }

    @Test
    void everyTableHasAPlaceAndNoneHasTwo() throws IOException {
        List<String> places = PLACE.matcher(Files.readString(ODD) + Files.readString(EXPERIMENTS))
                .results()
                .map(place -> place.group(2))
                .toList();
        assertEquals(places.size(), Set.copyOf(places).size(), places::toString);
        Set<String> kinds =
                Vocabulary.kinds().stream().map(Vocabulary.Words::title).collect(Collectors.toSet());
        for (String table : OddTables.all().keySet()) {
            assertTrue(places.contains(table) || kinds.contains(table), table);
        }
        assertTrue(places.containsAll(List.of("processes", OTHER_KINDS)), places::toString);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noLineOfATableIsTooLongToRead(Path document) throws IOException {
        for (MatchResult place :
                PLACE.matcher(Files.readString(document)).results().toList()) {
            place.group(3).lines().forEach(line -> assertTrue(line.length() <= 600, line));
        }
    }

    @Test
    void wordsOfAKindThatHasNoPlaceYetAreShownAllTheSame() {
        String others = OddTables.otherKinds(Set.of());
        for (Vocabulary.Words words : Vocabulary.kinds()) {
            words.words().keySet().forEach(word -> assertTrue(others.contains("**`" + word + "`**"), word));
        }
        assertFalse(OddTables.otherKinds(Set.of("terms")).contains("**`taste`**"));
    }

    /** Lines of a text that another does not have. */
    private static List<String> missing(String text, String other) {
        Set<String> there = other.lines().collect(Collectors.toSet());
        return text.lines().filter(line -> !there.contains(line)).toList();
    }

    private static String generated(String document) {
        Map<String, String> tables = new LinkedHashMap<>(OddTables.all());
        tables.put("processes", OddTables.processes(MigrationModel.processes(Scenarios.small())));
        Set<String> placed =
                PLACE.matcher(document).results().map(place -> place.group(2)).collect(Collectors.toSet());
        tables.put(OTHER_KINDS, OddTables.otherKinds(placed));
        return PLACE.matcher(document).replaceAll(place -> {
            String table = tables.get(place.group(2));
            assertTrue(table != null, "there is no table " + place.group(2) + ", only " + tables.keySet());
            return Matcher.quoteReplacement(place.group(1) + "\n" + table + "\n" + place.group(4));
        });
    }
}
