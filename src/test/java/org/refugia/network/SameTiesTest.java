package org.refugia.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.refugia.model.Team;
import org.refugia.random.Draws;
import org.refugia.random.Mix;

/** However ties are made, and by however many workers, a seed gives the ties it gave when the digests were taken. */
class SameTiesTest {
    static Stream<Arguments> networks() {
        return Stream.of(
                Arguments.of(new ErdosRenyi(10, false), 1_000, -1544077280385019283L),
                Arguments.of(new ErdosRenyi(10, false), 40_000, -2371580117755762327L),
                Arguments.of(new ErdosRenyi(6, false), 131_072, -5929067428318569598L),
                Arguments.of(new ErdosRenyi(0.5, false), 70_001, -6236385714506412080L),
                Arguments.of(new ErdosRenyi(300, false), 400, -3333850888069483936L),
                Arguments.of(new ErdosRenyi(10, true), 3_000, 4242717204355264377L),
                Arguments.of(new WattsStrogatz(10, 0.1), 3_000, 8914479814796979499L),
                Arguments.of(new BarabasiAlbert(5), 3_000, -2849626447609570031L),
                Arguments.of(new Regular(8), 3_000, 2617936734107798355L),
                Arguments.of(new Social(20, 0.2, 2.4, null), 3_000, 1864248500923854488L),
                Arguments.of(
                        new Social(40, 0.2, 2.4, new Homophily(People.Grouping.SEGMENT, 0.3)),
                        20_000,
                        8395084877098945225L));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theTiesAreThoseOfTheSeed(Network network, int size, long digest) {
        for (int workers : List.of(1, 2, 3)) {
            try (Team team = new Team(workers)) {
                SocialGraph graph = network.connect(Crowd.of(size), new Draws(7), team);
                assertEquals(digest, digest(graph), network + " of " + size + " by " + workers);
            }
        }
    }

    private static long digest(SocialGraph graph) {
        long digest = graph.ties();
        for (int user = 0; user < graph.size(); user++) {
            digest = Mix.chain(digest, graph.contacts(user));
            for (int i = graph.firstContact(user); i < graph.endContact(user); i++) {
                digest = Mix.chain(digest, graph.contact(i));
            }
            for (int i = graph.firstFollower(user); graph.isDirected() && i < graph.endFollower(user); i++) {
                digest = Mix.chain(digest, graph.follower(i));
            }
        }
        return digest;
    }
}
