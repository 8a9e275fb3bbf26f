package org.refugia.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Param;
import org.refugia.parameter.Problem;
import org.refugia.parameter.Word;
import org.refugia.random.Distribution;
import org.refugia.random.Draws;

class GeneratorContractTest {
    private static final Distribution HEAVY = new Distribution.Pareto(1, 1.4);

    /** Networks that any number of users from 3 on can form. */
    static List<Network> small() {
        return List.of(
                new WellMixed(),
                new ErdosRenyi(1.5, false),
                new ErdosRenyi(1.5, true),
                new Regular(2),
                new WattsStrogatz(2, 0.5),
                new BarabasiAlbert(2),
                new Configuration(HEAVY, 0, false),
                new Configuration(HEAVY, 0, true),
                new Block(Block.By.REGION, 1.5, 0.7, 0),
                new Block(Block.By.COMMUNITY, 1.5, 0.7, 3),
                new Social(1.5, 0.2, 2.4, null),
                new Social(1.5, 0.2, 2.4, new Homophily(People.Grouping.SEGMENT, 0.5)));
    }

    @ParameterizedTest
    @MethodSource("small")
    void rowsAreSortedWithoutSelfTiesAndRepetitions(Network network) {
        for (int size : new int[] {3, 4, 5, 10, 57, 400}) {
            for (long seed = 0; seed < 5; seed++) {
                SocialGraph graph = network.connect(Crowd.of(size), new Draws(seed));
                assertEquals(size, graph.size());
                assertSimple(graph);
            }
        }
    }

    @Test
    void twoPeopleCanBeTied() {
        List<Network> pairs = List.of(
                new WellMixed(),
                new ErdosRenyi(1, false),
                new ErdosRenyi(1, true),
                new Regular(1),
                new BarabasiAlbert(1),
                new Configuration(new Distribution.Constant(1), 0, false),
                new Block(Block.By.REGION, 1, 0, 0),
                new Block(Block.By.COMMUNITY, 1, 0, 2),
                new Social(1, 0.2, 2.4, null),
                new Social(1, 0, 2.4, new Homophily(People.Grouping.SEGMENT, 1)));
        for (Network network : pairs) {
            assertSimple(network.connect(Crowd.of(2), new Draws(1)));
        }
    }

    @ParameterizedTest
    @MethodSource("small")
    void theSameSeedGivesTheSameGraphAndAnotherSeedAnother(Network network) {
        int[] ties = contacts(network.connect(Crowd.of(200), new Draws(1)));
        assertArrayEquals(ties, contacts(network.connect(Crowd.of(200), new Draws(1))));
        int[] others = contacts(network.connect(Crowd.of(200), new Draws(2)));
        assertEquals(network instanceof WellMixed, Arrays.equals(ties, others));
    }

    @ParameterizedTest
    @MethodSource("small")
    void everyWordAndParameterIsDescribed(Network network) {
        Word word = network.getClass().getAnnotation(Word.class);
        assertFalse(word.value().isBlank() || word.source().isBlank());
        Arrays.stream(network.getClass().getRecordComponents())
                .forEach(component -> assertTrue(component.isAnnotationPresent(Param.class), component::toString));
    }

    @Test
    void whatSoFewUsersCannotFormIsAnErrorThatNamesBothNumbers() {
        List<Network> impossible = List.of(
                new ErdosRenyi(12, false),
                new Regular(12),
                new WattsStrogatz(12, 0),
                new BarabasiAlbert(12),
                new Configuration(HEAVY, 12, false),
                new Configuration(new Distribution.Constant(12), 0, false),
                new Block(Block.By.REGION, 12, 0.5, 0),
                new Block(Block.By.COMMUNITY, 12, 0.5, 2),
                new Social(12, 0.2, 2.4, null));
        for (Network network : impossible) {
            List<Problem> problems = network.check(10, "s.yaml:4:3");
            assertEquals(1, problems.size());
            assertTrue(problems.get(0).isError());
            assertTrue(problems.get(0).toString().startsWith("s.yaml:4:3  error  network: "));
            assertTrue(problems.get(0).message().contains("is 12, but among 10 users it can be at most 9"));
            assertThrows(InvalidInput.class, () -> network.connect(Crowd.of(10), new Draws(1)));
        }
    }

    @Test
    void moreTiesThanRowsCanHoldAreAnError() {
        List<Problem> problems = new ErdosRenyi(40, false).check(100_000_000, "s.yaml:4:3");
        assertTrue(problems.get(0).message().contains("at most 21 contacts each"));
    }

    @Test
    void aParameterOutOfItsLimitsCannotExist() {
        assertThrows(IllegalArgumentException.class, () -> new ErdosRenyi(-1, false));
        assertThrows(IllegalArgumentException.class, () -> new Regular(0));
        assertThrows(IllegalArgumentException.class, () -> new WattsStrogatz(3, 0.1));
        assertThrows(IllegalArgumentException.class, () -> new WattsStrogatz(4, 1.1));
        assertThrows(IllegalArgumentException.class, () -> new BarabasiAlbert(0));
        assertThrows(IllegalArgumentException.class, () -> new Configuration(null, 0, false));
        assertThrows(IllegalArgumentException.class, () -> new Configuration(HEAVY, -1, false));
        assertThrows(IllegalArgumentException.class, () -> new Block(null, 5, 0.5, 0));
        assertThrows(IllegalArgumentException.class, () -> new Block(Block.By.REGION, 5, 1.5, 0));
        assertThrows(IllegalArgumentException.class, () -> new Social(40, 0.7, 2.4, null));
        assertThrows(IllegalArgumentException.class, () -> new Social(40, 0.2, 2, null));
        assertThrows(IllegalArgumentException.class, () -> new Homophily(People.Grouping.REGION, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Homophily(null, 0.3));
        assertThrows(IllegalArgumentException.class, () -> new TieFile(null, false, null));
    }

    private static void assertSimple(SocialGraph graph) {
        for (int user = 0; user < graph.size(); user++) {
            int last = -1;
            for (int i = graph.firstContact(user); i < graph.endContact(user); i++) {
                assertTrue(graph.contact(i) > last && graph.contact(i) != user);
                last = graph.contact(i);
            }
            last = -1;
            for (int i = graph.firstFollower(user); i < graph.endFollower(user); i++) {
                assertTrue(graph.follower(i) > last && graph.follower(i) != user);
                last = graph.follower(i);
            }
        }
    }

    private static int[] contacts(SocialGraph graph) {
        int[] contacts = new int[graph.endContact(graph.size() - 1)];
        Arrays.setAll(contacts, graph::contact);
        return contacts;
    }
}
