package org.refugia.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.refugia.Scenarios;
import org.refugia.model.MigrationModel;
import org.refugia.parameter.Param;
import org.refugia.parameter.Word;

/** Every word and every default says where it comes from, and what is named there exists. */
class SourceContractTest {
    private static final Path ODD = Path.of("docs", "ODD.md");

    private static final Pattern DECISION = Pattern.compile("adr/([a-z0-9-]+\\.md)");
    private static final Pattern NUMBERED_DECISION = Pattern.compile("ADR (\\d{4})\\](?:\\(adr/(\\d{4}))?");
    private static final Pattern SECTION = Pattern.compile("docs/ODD\\.md,? section (\\d+(?:\\.\\d+)?)");
    private static final Pattern WITHOUT_A_PAPER =
            Pattern.compile("^(assumed|assumed in the design|convention|no default|by definition)\\b");
    private static final Pattern YEAR = Pattern.compile("\\b(19|20)\\d\\d\\b");
    private static final Pattern ADDRESS = Pattern.compile("://|\\bwww\\.|\\w\\.(com|edu|io|net|org)\\b");

    /** Sources by what they are the source of. */
    static Stream<Arguments> sources() {
        Map<String, String> sources = new LinkedHashMap<>();
        WordContractTest.records().forEach(type -> {
            Word word = type.getAnnotation(Word.class);
            if (word != null) {
                sources.put(type.getSimpleName(), word.source());
            }
            for (RecordComponent each : type.getRecordComponents()) {
                sources.put(
                        type.getSimpleName() + "." + each.getName(),
                        each.getAnnotation(Param.class).source());
            }
        });
        MigrationModel.processes(Scenarios.small()).forEach((step, word) -> sources.put(step, word.source()));
        return sources.entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("sources")
    void aSourceIsAPaperADecisionASectionOrSaysThatThereIsNone(String what, String source) {
        assertTrue(
                Stream.of(WITHOUT_A_PAPER, YEAR, DECISION, SECTION)
                        .anyMatch(way -> way.matcher(source).find()),
                what + ": say paper and year, a decision, a section of docs/ODD.md, or `assumed`");
        assertFalse(ADDRESS.matcher(source).find(), what + ": papers outlive addresses");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("sources")
    void decisionsAndSectionsThatASourceNamesExist(String what, String source) throws IOException {
        assertEquals(Set.of(), missing(DECISION, source, decisions()), what);
        assertEquals(Set.of(), missing(SECTION, source, sections()), what);
    }

    @Test
    void decisionsThatTheOddNamesExistAndAreLinkedByTheirNumber() throws IOException {
        String odd = Files.readString(ODD);
        assertEquals(Set.of(), missing(DECISION, odd, decisions()));
        for (MatchResult each : NUMBERED_DECISION.matcher(odd).results().toList()) {
            assertEquals(each.group(1), each.group(2), "the link of " + each.group());
        }
    }

    private static Set<String> missing(Pattern named, String text, Set<String> existing) {
        Set<String> missing =
                named.matcher(text).results().map(each -> each.group(1)).collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(existing);
        return missing;
    }

    private static Set<String> decisions() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("docs", "adr"))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    /** Numbers of the sections of the ODD. */
    private static Set<String> sections() throws IOException {
        return Pattern.compile("(?m)^##+ (\\d+(?:\\.\\d+)?) ")
                .matcher(Files.readString(ODD))
                .results()
                .map(heading -> heading.group(1))
                .collect(Collectors.toSet());
    }
}
