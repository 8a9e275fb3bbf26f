package org.refugia.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.refugia.Scenarios;
import org.refugia.choice.UtilityTerm;
import org.refugia.parameter.Param;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.scenario.Experiment;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioFile;
import org.refugia.scenario.Vocabulary;

/** Every word of the language says what it means, where it comes from, and what its numbers may be. */
class WordContractTest {
    static Stream<Arguments> words() {
        return Vocabulary.kinds().stream()
                .flatMap(words -> words.words().entrySet().stream()
                        .map(word -> Arguments.of(words.title(), word.getKey(), words.kind(), word.getValue())));
    }

    /** Every record in which a scenario or an experiment is written. */
    static Stream<Class<?>> records() {
        Set<Class<?>> found = new LinkedHashSet<>();
        collect(Scenario.class, found);
        collect(Experiment.class, found);
        Vocabulary.kinds().forEach(words -> words.words().values().forEach(type -> collect(type, found)));
        return found.stream();
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                collect(argument, found);
            }
        } else if (type instanceof Class<?> each && each.isRecord() && isDescribed(each) && found.add(each)) {
            for (RecordComponent component : each.getRecordComponents()) {
                collect(component.getGenericType(), found);
            }
        }
    }

    private static boolean isDescribed(Class<?> type) {
        return Set.of(Scenario.class, Experiment.class).contains(type)
                || type.isAnnotationPresent(Word.class)
                || Stream.of(type.getRecordComponents()).anyMatch(each -> each.isAnnotationPresent(Param.class));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("words")
    void everyWordNamesARecordThatSaysWhatItMeansAndWhereItComesFrom(
            String title, String word, Class<?> kind, Class<?> type) {
        assertTrue(word.matches("[a-z][a-z0-9-]*"));
        assertTrue(type.isRecord());
        assertTrue(kind.isAssignableFrom(type));
        Word about = type.getAnnotation(Word.class);
        assertFalse(about.value().isBlank());
        assertFalse(about.source().isBlank());
    }

    @Test
    void noWordIsUsedTwiceWithinItsKindAndNoClassHasTwoWords() {
        for (Vocabulary.Words words : Vocabulary.kinds()) {
            assertEquals(
                    words.words().size(), Set.copyOf(words.words().values()).size(), words.title());
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyParameterSaysWhatItMeansAndHasADefaultWithinItsLimits(Class<?> record) {
        for (RecordComponent component : record.getRecordComponents()) {
            Param param = component.getAnnotation(Param.class);
            assertFalse(param.value().isBlank(), component::toString);
            assertTrue(param.min() <= param.max(), component::toString);
            if (Examples.isNumber(component.getType())) {
                List<String> numbers = Stream.concat(
                                Stream.of(param.def()), Stream.of(param.range().split(" \\.\\. ")))
                        .filter(text ->
                                !List.of("", Param.REQUIRED, Param.ABSENT).contains(text))
                        .filter(text -> !text.startsWith("{"))
                        .toList();
                for (String number : numbers) {
                    double value = param.unit().parse(number).orElseThrow();
                    assertTrue(value >= param.min() && value <= param.max(), component + " " + number);
                }
            } else {
                assertEquals(
                        Unit.NUMBER == param.unit() || component.getType() == Map.class, true, component::toString);
            }
        }
    }

    @Test
    void everythingThatMayBeLeftOutHasADefaultThatCanBeRead() {
        String least = """
                id: least
                title: Least
                question: What is the least a scenario must say?
                time: {start: 2025-01-01, end: 2025-01-02}
                population: {agents: 1000, segments: {some: {share: 100 %}}}
                platforms: {one: {}}
                """;
        ScenarioFile file = Scenarios.read(least, Map.of());
        assertEquals(List.of(), file.notes());
        ScenarioFile again = Scenarios.read(file.resolved(), Map.of());
        assertEquals(file.any(), again.any(), "what is resolved says the same");
        assertEquals(file.resolved(), again.resolved());
    }

    @ParameterizedTest
    @MethodSource("terms")
    void everyTermCanBeNamedWithoutSayingMore(String word, Class<?> type) {
        Map<String, UtilityTerm> terms = Scenarios.small(Map.of("choice.terms", "{" + word + ": {}}"))
                .choice()
                .terms();
        assertEquals(Set.of(word), terms.keySet());
        assertEquals(type, terms.get(word).getClass());
    }

    static Stream<Arguments> terms() {
        return Examples.words(UtilityTerm.class).words().entrySet().stream()
                .map(each -> Arguments.of(each.getKey(), each.getValue()));
    }
}
