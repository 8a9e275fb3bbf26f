package org.refugia.serve;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A server in this process, with a few small scenarios, and a client of it. */
final class Served implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"refugia-token\" content=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Server server;
    private final Path folder;
    private final String token;

    Served(Path folder) throws IOException, InterruptedException {
        this(folder, OptionalInt.empty(), false);
    }

    Served(Path folder, OptionalInt people, boolean charts) throws IOException, InterruptedException {
        this.folder = folder;
        Files.createDirectories(scenarios().resolve("theory"));
        Path shipped = Path.of("scenarios");
        String small = Files.readString(shipped.resolve("two-platforms.yaml"))
                .replace("agents: 2000", "agents: 300")
                .replace("end: 2025-06-30", "end: 2025-04-01");
        Files.writeString(scenarios().resolve("two-platforms.yaml"), small);
        Files.copy(shipped.resolve("tipping-point.yaml"), scenarios().resolve("tipping-point.yaml"));
        Files.copy(shipped.resolve("theory/bass.yaml"), scenarios().resolve("theory/bass.yaml"));
        Files.writeString(scenarios().resolve("broken.yaml"), "id: broken\ntitle: Broken\nplatfroms: {}\n");
        Files.writeString(scenarios().resolve("sweep.yaml"), "schema: experiment/1\nscenario: two-platforms.yaml\n");
        server = Server.start(new Settings(
                results(),
                scenarios(),
                0,
                2,
                true,
                people,
                charts,
                charts,
                Map.of("refugia", "test", "commit", "none", "jvm", "any")));
        Matcher found = TOKEN.matcher(get("").body());
        token = found.find() ? found.group(1) : "";
    }

    Path results() {
        return folder.resolve("results");
    }

    Path scenarios() {
        return folder.resolve("scenarios");
    }

    Server server() {
        return server;
    }

    String token() {
        return token;
    }

    int port() {
        return URI.create(server.address()).getPort();
    }

    /** An address on the server. */
    URI at(String path) {
        return URI.create(server.address() + path);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    JsonElement json(String path) throws IOException, InterruptedException {
        return JsonParser.parseString(get(path).body());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/json")
                        .header(Guard.TOKEN_HEADER, token)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Asks for a run; its id. */
    String start(String wish) throws IOException, InterruptedException {
        HttpResponse<String> answer = post("api/runs", wish);
        if (answer.statusCode() != Reply.ACCEPTED) {
            throw new AssertionError(answer.body());
        }
        return JsonParser.parseString(answer.body()).getAsJsonObject().get("id").getAsString();
    }

    /** An event as it came. */
    record Heard(long id, String name, JsonObject data) {}

    /** Everything that happened in a run after an event, until it is over. */
    List<Heard> events(String run, long after) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(at("api/runs/" + run + "/events"));
        if (after > 0) {
            request.header("Last-Event-ID", Long.toString(after));
        }
        List<Heard> heard = new ArrayList<>();
        try (Stream<String> lines = client.send(request.build(), HttpResponse.BodyHandlers.ofLines())
                .body()) {
            String[] event = new String[2];
            lines.forEach(line -> {
                if (line.startsWith("id: ")) {
                    event[0] = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    event[1] = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    JsonObject data = JsonParser.parseString(line.substring(6)).getAsJsonObject();
                    heard.add(new Heard(Long.parseLong(event[0]), event[1], data));
                }
            });
        }
        return heard;
    }

    /** Waits for a run to be over; what its last event says, and what was found before. */
    JsonObject end(String run) throws IOException, InterruptedException {
        List<Heard> heard = events(run, 0);
        Heard last = heard.get(heard.size() - 1);
        if (!last.name().equals("end")) {
            throw new AssertionError("ended with " + last);
        }
        heard.stream()
                .filter(each -> each.name().equals("found"))
                .forEach(each -> each.data().asMap().forEach(last.data()::add));
        return last.data();
    }

    @Override
    public void close() {
        server.close();
    }
}
