package org.refugia.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.refugia.property.Alike.assertSameBytes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refugia.contract.Examples;
import org.refugia.parameter.Param;
import org.refugia.random.Draws;
import org.refugia.results.Series;
import org.refugia.scenario.Scenario;
import org.refugia.shock.Announcement;
import org.refugia.shock.Divestiture;
import org.refugia.shock.Extension;
import org.refugia.shock.Reversal;
import org.refugia.shock.Shock;
import org.refugia.shock.Timelines;
import org.refugia.world.PlatformSpec;

/** What a shock may and may not change, in scenarios of all kinds. */
class ShocksTest {
    /** The latest news is believed, so news that there is nothing to fear has an effect where something was feared. */
    private static final List<Class<?>> NEWS =
            List.of(Announcement.class, Extension.class, Divestiture.class, Reversal.class);

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 40);
    }

    private static List<String> powerlessWords() {
        List<String> words = new ArrayList<>();
        RandomShock.words().words().forEach((word, type) -> {
            boolean hasStrength = Stream.of(type.getRecordComponents())
                    .anyMatch(each -> Examples.isNumber(each.getType())
                            && each.getAnnotation(Param.class).unit() != org.refugia.parameter.Unit.DAYS);
            if (hasStrength) {
                words.add(word);
            }
        });
        return words;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shocksWithoutStrengthChangeNoByte(int seed) {
        RandomScenario drawn = RandomScenario.of(seed);
        Map<String, PlatformSpec> platforms = drawn.scenario().platforms();
        List<String> ids = new ArrayList<>(List.of("old"));
        platforms.keySet().stream().filter(id -> !id.equals("old")).forEach(ids::add);
        Lots lots = new Lots(-seed);
        RandomShock powerless = new RandomShock(lots, ids, platforms.get("old"));
        List<String> words = powerlessWords();
        for (int i = 0; i < 2; i++) {
            String word = words.get((2 * seed + i) % words.size());
            List<String> base = new ArrayList<>(drawn.shocks());
            if (NEWS.contains(RandomShock.words().words().get(word))) {
                base.removeIf(shock -> NEWS.contains(typeOf(shock)));
            }
            String shock = powerless.of(word, "powerless");
            if (base.stream().noneMatch(ShocksTest::isTarget)) {
                base.add(powerless.target());
            }
            List<String> with = new ArrayList<>(base);
            with.add(shock);
            assertSameBytes(drawn.withShocks(base).run(), drawn.withShocks(with).run(), drawn.withShocks(with));
        }
    }

    private static boolean isTarget(String shock) {
        return shock.startsWith("{id: target,");
    }

    private static Class<?> typeOf(String shock) {
        return RandomShock.words().words().get(shock.replaceAll(".*type: ([a-z-]+).*", "$1"));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void variantsAreIdenticalUntilTheFirstShockThatDiffers(int seed) {
        RandomScenario drawn = RandomScenario.of(seed);
        Lots lots = new Lots(-seed);
        RandomShock shock =
                new RandomShock(lots, List.copyOf(drawn.scenario().platforms().keySet()));
        List<String> words = List.copyOf(RandomShock.words().words().keySet());
        List<String> base = new ArrayList<>(drawn.shocks());
        if (base.stream().noneMatch(ShocksTest::isTarget)) {
            base.add(shock.target());
        }
        String word = words.get(seed % words.size());
        List<String> with = new ArrayList<>(base);
        with.add(shock.of(word, "extra"));
        RandomScenario more = drawn.withShocks(with);
        // Before a platform opens it is shut, so what opens acts from the beginning.
        LocalDate first = word.equals("platform-opens") ? LocalDate.EPOCH : start(more.scenario());
        Series before = drawn.withShocks(base).run();
        assertEquals(Alike.before(first, before), Alike.before(first, more.run()), more::toString);
    }

    private static LocalDate start(Scenario scenario) {
        List<Shock> shocks = scenario.shocks();
        long second = Timelines.of(shocks, scenario.time().calendar(), new Draws(0))
                .window("extra")
                .from();
        return scenario.time().start().plusDays(Math.floorDiv(second, 86_400L));
    }
}
