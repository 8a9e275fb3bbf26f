package org.refugia.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refugia.batch.Batch;
import org.refugia.batch.StoredFolder;
import org.refugia.batch.StoredRun;
import org.refugia.results.RunFolder;
import org.refugia.scenario.Overrides;
import org.refugia.scenario.ScenarioFile;
import org.refugia.scenario.ScenarioReader;

class ServerTest {
    /** Too long to come to its end while a test looks. */
    private static final String LONG =
            "{\"scenario\": \"two-platforms.yaml\", \"replicates\": 200, \"people\": 100000, \"seed\": %d}";

    @TempDir
    static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        served = new Served(folder);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static List<String> all(JsonElement list, String key) {
        return StreamSupport.stream(list.getAsJsonArray().spliterator(), false)
                .map(each -> each.getAsJsonObject().get(key).getAsString())
                .toList();
    }

    private static void stop(String run) throws IOException, InterruptedException {
        assertEquals(200, served.post("api/runs/" + run + "/stop", "{}").statusCode());
    }

    /** What {@code refugia run} would give. */
    private static byte[] runAlone(Overrides overrides, int replicates, long seed, Path into) throws IOException {
        ScenarioFile scenario = ScenarioReader.read(served.scenarios().resolve("two-platforms.yaml"), overrides);
        try (RunFolder alone = RunFolder.open(into, false)) {
            new Batch(scenario, replicates, seed, 1, alone, () -> {}).run();
            alone.joinSeries();
            return Files.readAllBytes(alone.draft().resolve("series.csv"));
        }
    }

    @Test
    void scenariosAreListedButNoExperiments() throws IOException, InterruptedException {
        JsonElement list = served.json("api/scenarios");
        assertEquals(
                List.of("broken.yaml", "tipping-point.yaml", "two-platforms.yaml", "theory/bass.yaml"),
                all(list, "file"));
        assertTrue(list.getAsJsonArray().get(0).getAsJsonObject().has("problems"));
    }

    @Test
    void aScenarioTellsItsNumbersWithRangeAndSource() throws IOException, InterruptedException {
        JsonObject details = served.json("api/scenario?file=two-platforms.yaml").getAsJsonObject();
        assertEquals(300, details.get("agents").getAsInt());
        JsonObject reach = StreamSupport.stream(
                        details.getAsJsonArray("parameters").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(each -> each.get("path").getAsString().equals("shocks.rally.reach"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "{\"path\":\"shocks.rally.reach\",\"meaning\":\"share of the people who take notice on a day\","
                        + "\"source\":\"assumed\",\"plausible\":\"0.5 % to 5 %\",\"isGiven\":true,\"isWhole\":false,"
                        + "\"suffix\":\"%\",\"value\":2.0,\"low\":0.5,\"high\":5.0,\"step\":0.02}",
                reach.toString());
    }

    @Test
    void aScenarioThatCannotBeReadSaysEverythingThatIsWrong() throws IOException, InterruptedException {
        HttpResponse<String> answer = served.get("api/scenario?file=broken.yaml");
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("did you mean `platforms`?"), answer.body());
    }

    @Test
    void aRunGivesTheBytesOfTheCommandLineAndCanBeReproduced() throws IOException, InterruptedException {
        String run = served.start("{\"scenario\": \"two-platforms.yaml\", \"replicates\": 3, \"seed\": \"7\","
                + " \"set\": {\"shocks.rally.reach\": \"4 %\", \"choice.terms.habit.weight\": \"0.9\"}}");
        JsonObject end = served.end(run);
        assertEquals("done", end.get("state").getAsString(), end.toString());
        assertEquals("two-platforms/seed-7-changed", end.get("folder").getAsString());
        Path result = served.results().resolve(end.get("folder").getAsString());
        Overrides changes = new Overrides(
                java.util.Map.of("shocks.rally.reach", "4 %", "choice.terms.habit.weight", "0.9"),
                List.of(),
                List.of());
        byte[] alone = runAlone(changes, 3, 7, folder.resolve("alone"));
        assertArrayEquals(alone, Files.readAllBytes(result.resolve("series.csv")));
        StoredRun stored = StoredRun.read(StoredFolder.open(result));
        assertEquals(3, stored.replicates());
        assertEquals(7, stored.seed());
        String readme = Files.readString(result.resolve("README.txt"));
        assertTrue(readme.contains("--replicates 3 --seed 7 --set shocks.rally.reach=4%"), readme);
        assertTrue(end.getAsJsonArray("headline").get(1).getAsString().contains("95 % interval"), end.toString());
        JsonObject difference = end.getAsJsonObject("differences")
                .getAsJsonObject("as-happened")
                .getAsJsonObject("dau")
                .getAsJsonObject("small");
        assertEquals(90, difference.getAsJsonArray("mean").size());
        JsonObject listed = served.json("api/results").getAsJsonArray().get(0).getAsJsonObject();
        assertEquals("complete", listed.get("state").getAsString());
        assertTrue(listed.getAsJsonArray("changes").toString().contains("shocks.rally.reach=4%"), listed.toString());
        assertEquals(
                200,
                served.get("results/two-platforms/seed-7-changed/series.csv").statusCode());
    }

    @Test
    void curvesComeDayByDayBesideTheirCounterfactualAndWhoComesLateGetsThemAll()
            throws IOException, InterruptedException {
        String run = served.start("{\"scenario\": \"two-platforms.yaml\", \"replicates\": 4, \"seed\": 2}");
        List<Served.Heard> heard = served.events(run, 0);
        assertEquals("plan", heard.get(0).name());
        for (String variant : List.of("as-happened", "no-shocks")) {
            List<Integer> days = heard.stream()
                    .filter(each -> each.name().equals("day")
                            && each.data().get("variant").getAsString().equals(variant))
                    .map(each -> each.data().get("day").getAsInt())
                    .toList();
            assertEquals(90, days.size(), variant);
            assertEquals(days.stream().sorted().toList(), days);
        }
        List<Served.Heard> bands =
                heard.stream().filter(each -> each.name().equals("bands")).toList();
        assertEquals(
                2,
                bands.stream()
                        .map(each -> each.data().get("variant"))
                        .distinct()
                        .count());
        assertEquals(4, bands.get(bands.size() - 1).data().get("replicates").getAsInt());
        List<Served.Heard> again = served.events(run, 0);
        assertEquals(
                heard.get(heard.size() - 1).data(), again.get(again.size() - 1).data(), "told again to who comes late");
        assertEquals(
                180, again.stream().filter(each -> each.name().equals("day")).count());
        long middle = again.get(100).id();
        List<Served.Heard> rest = served.events(run, middle);
        assertEquals(again.subList(101, again.size()), rest, "after a break only what is new");
        assertEquals(List.of(), served.events(run, again.get(again.size() - 1).id()));
    }

    @Test
    void aTakenFolderIsNotTouchedAndPeopleAreInItsName() throws IOException, InterruptedException {
        String wish = "{\"scenario\": \"two-platforms.yaml\", \"replicates\": 1, \"seed\": 3, \"people\": 200}";
        assertEquals(
                "two-platforms/seed-3-people-200",
                served.end(served.start(wish)).get("folder").getAsString());
        assertEquals(
                "two-platforms/seed-3-people-200-2",
                served.end(served.start(wish)).get("folder").getAsString());
    }

    @Test
    void fewMayWaitAndWhatIsToldToStopStops() throws IOException, InterruptedException {
        String running = served.start(LONG.formatted(10));
        CompletableFuture<List<Served.Heard>> looksOn = CompletableFuture.supplyAsync(() -> {
            try {
                return served.events(running, 0);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        List<String> waiting = new ArrayList<>();
        HttpResponse<String> answer;
        do {
            answer = served.post("api/runs", LONG.formatted(11 + waiting.size()));
            if (answer.statusCode() == 202) {
                waiting.add(JsonParser.parseString(answer.body())
                        .getAsJsonObject()
                        .get("id")
                        .getAsString());
            }
        } while (answer.statusCode() == 202);
        assertEquals(503, answer.statusCode());
        assertTrue(answer.body().contains("4 runs wait already"), answer.body());
        assertTrue(
                waiting.size() == RunQueue.MOST_WAITING || waiting.size() == RunQueue.MOST_WAITING + 1,
                "one may have begun meanwhile");
        for (String each : waiting) {
            stop(each);
        }
        for (String each : waiting) {
            JsonObject end = served.end(each);
            assertEquals("stopped", end.get("state").getAsString(), end.toString());
        }
        stop(running);
        JsonObject end = served.end(running);
        assertEquals("stopped", end.get("state").getAsString());
        assertEquals("end", looksOn.join().get(looksOn.join().size() - 1).name(), "who looks on is told");
        if (end.get("folder").getAsString().isEmpty()) {
            assertTrue(end.get("message").getAsString().contains("nothing was kept"), end.toString());
        }
        try (var files = Files.walk(served.results())) {
            assertEquals(
                    List.of(),
                    files.filter(each -> each.getFileName().toString().startsWith("."))
                            .collect(Collectors.toList()),
                    "no draft is left");
        }
    }

    @Test
    void whatDoesNotFitIntoMemoryIsRefusedWithWhatWould() throws IOException, InterruptedException {
        HttpResponse<String> answer = served.post(
                "api/runs", "{\"scenario\": \"tipping-point.yaml\", \"people\": 200000000, \"replicates\": 200}");
        assertEquals(422, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("this Java machine has room for"), answer.body());
    }

    @Test
    void aServerThatEndsStopsWhatRunsAndKeepsWhatIsFinished() throws IOException, InterruptedException {
        Path other = folder.resolve("other");
        Served ending = new Served(other, OptionalInt.of(200), true);
        assertEquals(
                200,
                ending.json("api/scenario?file=two-platforms.yaml")
                        .getAsJsonObject()
                        .get("suggestedAgents")
                        .getAsInt());
        ending.end(ending.start("{\"scenario\": \"two-platforms.yaml\", \"replicates\": 1}"));
        assertEquals(
                "image/svg+xml",
                ending.get("results/two-platforms/seed-1/charts/dau.svg")
                        .headers()
                        .firstValue("Content-Type")
                        .orElse(""));
        ending.start(LONG.formatted(1));
        ending.close();
        assertTrue(Files.exists(ending.results().resolve("two-platforms/seed-1/series.csv")));
        List<String> threads = Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.equals("refugia-runs"))
                .toList();
        assertEquals(1, threads.size(), "that of the other server alone");
        assertFalse(Files.exists(ending.results().resolve("two-platforms/seed-1-people-100000")));
    }

    @Test
    void whatWasChangedIsExportedAsAFileThatExtendsTheScenario() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                served.post("api/export", "{\"scenario\": \"theory/bass.yaml\", \"id\": \"mine\", \"set\": {}}");
        JsonObject made = JsonParser.parseString(answer.body()).getAsJsonObject();
        assertEquals("mine.yaml", made.get("name").getAsString());
        assertEquals("extends: bass.yaml\nid: mine\n", made.get("text").getAsString());
    }
}
