package org.refugia.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refugia.Scenarios;
import org.refugia.choice.Homing;
import org.refugia.choice.Registration;
import org.refugia.choice.UtilityTerm;
import org.refugia.parameter.Param;
import org.refugia.parameter.Unit;
import org.refugia.scenario.Replication;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.Varied;
import org.refugia.scenario.Wanted;
import org.refugia.shock.Shock;

/** Records hold the limits that their descriptors promise, whoever makes them. */
class LimitsContractTest {
    private static final Map<String, String> REQUIRED = Map.of(
            "independent-cascade", "{rule: independent-cascade, transmission: 20 %}",
            "contagion", "{rule: contagion, from: old, to: rival}");

    static Stream<Record> shocks() {
        return Examples.words(Shock.class).words().keySet().stream()
                .map(word -> Scenarios.small(Examples.TARGET, Examples.strong(word)).shocks().stream()
                        .filter(shock -> shock.id().equals("example"))
                        .map(Record.class::cast)
                        .findFirst()
                        .orElseThrow());
    }

    static Stream<Record> rulesAndTerms() {
        List<Object> records = new ArrayList<>();
        Scenario defaults = Scenarios.small();
        records.add(defaults.choice().waiting());
        records.add(defaults.choice().reconsider());
        for (String word : Examples.words(UtilityTerm.class).words().keySet()) {
            records.add(Scenarios.small(Map.of("choice.terms", "{" + word + ": {}}"))
                    .choice()
                    .terms()
                    .get(word));
        }
        for (String word : Examples.words(Homing.class).words().keySet()) {
            records.add(Scenarios.small(Map.of("choice.homing", REQUIRED.getOrDefault(word, word)))
                    .choice()
                    .homing());
        }
        for (String word : Examples.words(Registration.class).words().keySet()) {
            records.add(Scenarios.small(Map.of("registration", REQUIRED.getOrDefault(word, word)))
                    .registration());
        }
        return records.stream().map(Record.class::cast);
    }

    /** Parts of an experiment. */
    static Stream<Record> experiments() {
        Replication.StopWhen stopWhen = new Replication.StopWhen("kept", 3, 5);
        return Stream.of(
                new Varied("a.b", List.of(), List.of("1", "2"), List.of(), Varied.Scale.LOG),
                new Wanted("kept", "dau(x, end)"),
                stopWhen,
                new Replication(30, 1, stopWhen));
    }

    @ParameterizedTest
    @MethodSource({"shocks", "rulesAndTerms", "experiments"})
    void noRecordIsMadeOfNumbersBeyondItsLimits(Record record) throws ReflectiveOperationException {
        RecordComponent[] components = record.getClass().getRecordComponents();
        assertEquals(record, made(record, 0, value(record, components, 0)), "the example itself can be made");
        for (int i = 0; i < components.length; i++) {
            for (double value : beyond(components[i])) {
                int at = i;
                String what = components[i].getName() + " = " + value;
                Throwable refusal = assertThrows(InvocationTargetException.class, () -> made(record, at, value), what)
                        .getCause();
                assertInstanceOf(IllegalArgumentException.class, refusal, what);
            }
        }
    }

    private static Object value(Record record, RecordComponent[] components, int at)
            throws ReflectiveOperationException {
        return components.length == 0 ? null : components[at].getAccessor().invoke(record);
    }

    /** Numbers that a parameter cannot be. */
    private static double[] beyond(RecordComponent component) {
        if (component.getType() != double.class) {
            return new double[0];
        }
        Param param = component.getAnnotation(Param.class);
        boolean hasFloor = Double.isFinite(param.min());
        boolean hasCeiling = Double.isFinite(param.max()) || param.unit() == Unit.WEIGHT && !hasFloor;
        List<Double> values = new ArrayList<>(List.of(Double.NaN, hasFloor ? param.min() - 1e-3 : -1e12));
        if (hasCeiling) {
            values.add(Double.isFinite(param.max()) ? param.max() + 1e-3 : 1e12);
        }
        return values.stream().mapToDouble(value -> value).toArray();
    }

    /** The same record with one value replaced. */
    private static Record made(Record record, int at, Object value) throws ReflectiveOperationException {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = i == at ? value : value(record, components, i);
        }
        Constructor<? extends Record> constructor = record.getClass()
                .getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        return constructor.newInstance(values);
    }
}
