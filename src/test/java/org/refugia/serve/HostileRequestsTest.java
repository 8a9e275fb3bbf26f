package org.refugia.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no browser of a well-meaning person sends. */
class HostileRequestsTest {
    private static final String WISH = "{\"scenario\": \"two-platforms.yaml\", \"replicates\": 1}";

    @TempDir
    static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("secret.txt"), "not for you");
        Files.writeString(folder.resolve("secret.yaml"), "id: not-for-you");
        served = new Served(folder);
        Path result = Files.createDirectories(served.results().resolve("a/b"));
        Files.writeString(result.resolve("manifest.json"), "{\"schema\": \"result/1\"}");
        Files.writeString(result.resolve("README.txt"), "for you");
        Files.writeString(result.resolve("report.html"), "<script>document.title = 1</script>");
        Files.writeString(result.resolve("program.exe"), "not for you");
        Files.writeString(result.resolve(".hidden.txt"), "not for you");
        Files.createSymbolicLink(result.resolve("link.txt"), folder.resolve("secret.txt"));
        Files.createSymbolicLink(served.results().resolve("up"), folder);
        Files.createSymbolicLink(served.scenarios().resolve("link.yaml"), folder.resolve("secret.yaml"));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static String host() {
        return "Host: 127.0.0.1:" + served.port();
    }

    private static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    private static String get(String path, String... headers) throws IOException {
        List<String> lines = new ArrayList<>(List.of("GET " + path + " HTTP/1.1", host(), "Connection: close"));
        lines.addAll(List.of(headers));
        return Raw.ask(served.port(), lines.toArray(String[]::new));
    }

    private static int post(String path, String body, String... headers) throws IOException {
        List<String> lines = new ArrayList<>(List.of("POST " + path + " HTTP/1.1", host(), "Connection: close"));
        lines.addAll(List.of(headers));
        lines.add("Content-Length: " + body.length());
        try (Raw raw = new Raw(served.port())) {
            return status(
                    raw.say(String.join("\r\n", lines) + "\r\n\r\n" + body).answer());
        }
    }

    private static String token() {
        return Guard.TOKEN_HEADER + ": " + served.token();
    }

    private static final String JSON = "Content-Type: application/json";

    private static void assertStillServing() throws IOException, InterruptedException {
        assertEquals(200, served.get("api/scenarios").statusCode());
    }

    private static void assertNothingRuns() throws IOException, InterruptedException {
        assertEquals("[]", served.get("api/runs").body());
    }

    @Test
    void whatIsMeantToBeSeenIsSeen() throws IOException {
        String answer = get("/results/a/b/README.txt");
        assertEquals(200, status(answer));
        assertTrue(answer.contains("for you") && !answer.contains("not for you"), answer);
        assertEquals(200, status(get("/")));
        assertEquals(200, status(get("/", "Sec-Fetch-Site: none", "Sec-Fetch-Mode: navigate")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:80",
                "127.0.0.1",
                "localhost",
                "localhost:1",
                "127.0.0.1.evil.example",
                "127.0.0.2",
                "[::1]",
                "0.0.0.0",
                "2130706433",
                ""
            })
    void otherNamesOfThisMachineAreRefused(String name) throws IOException {
        String port = name.isEmpty() || name.contains(":") || name.equals("127.0.0.1") || name.equals("localhost")
                ? ""
                : ":" + served.port();
        String answer = Raw.ask(served.port(), "GET / HTTP/1.1", "Host: " + name + port, "Connection: close");
        assertEquals(403, status(answer), answer);
        assertFalse(answer.contains(served.token()));
    }

    @Test
    void aRequestSaysOneHost() throws IOException {
        assertEquals(403, status(Raw.ask(served.port(), "GET / HTTP/1.1", "Connection: close")));
        assertEquals(
                400,
                status(Raw.ask(served.port(), "GET / HTTP/1.1", host(), "Host: evil.example", "Connection: close")));
        assertEquals(
                400, status(Raw.ask(served.port(), "GET http://evil.example/ HTTP/1.1", host(), "Connection: close")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: http://evil.example",
                "Origin: null",
                "Origin: https://127.0.0.1",
                "Origin: http://localhost:1",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Sec-Fetch-Site: anything"
            })
    void pagesOfOtherSitesNeitherChangeNorRead(String header) throws IOException, InterruptedException {
        assertEquals(403, post("/api/runs", WISH, header, token(), JSON));
        assertEquals(403, status(get("/api/results", header)));
        assertEquals(
                403,
                status(get("/results/a/b/README.txt", header, "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: image")));
        assertNothingRuns();
    }

    @Test
    void aLinkOnAnotherPageMayOpenAPage() throws IOException {
        String[] link = {"Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"};
        assertEquals(200, status(get("/", link)));
        String[] frame = {"Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe"};
        assertEquals(403, status(get("/", frame)));
    }

    @Test
    void whatChangesAnythingNeedsTheTokenAndJson() throws IOException, InterruptedException {
        assertEquals(403, post("/api/runs", WISH, JSON));
        assertEquals(403, post("/api/runs", WISH, JSON, Guard.TOKEN_HEADER + ": "));
        assertEquals(403, post("/api/runs", WISH, JSON, token() + "0"));
        assertEquals(400, post("/api/runs", WISH, JSON, token(), token()));
        assertEquals(415, post("/api/runs", WISH, token()));
        assertEquals(415, post("/api/runs", WISH, token(), "Content-Type: text/plain"));
        assertEquals(415, post("/api/runs", WISH, token(), "Content-Type: application/x-www-form-urlencoded"));
        assertEquals(403, post("/api/export", WISH, JSON));
        assertNothingRuns();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "PROPFIND", "get", "JEFF"})
    void otherMethodsAreRefused(String method) throws IOException {
        String answer = Raw.ask(served.port(), method + " / HTTP/1.1", host(), "Connection: close");
        assertEquals(405, status(answer), answer);
        assertFalse(answer.toLowerCase(Locale.ROOT).contains("access-control-allow"), answer);
    }

    @Test
    void nothingIsChangedByReading() throws IOException, InterruptedException {
        assertEquals(404, status(get("/api/export")));
        assertEquals(405, post("/", "{}", JSON, token()));
        assertEquals(405, post("/results/a/b/README.txt", "{}", JSON, token()));
        assertEquals(405, post("/api/results", "{}", JSON, token()));
        assertNothingRuns();
    }

    static Stream<String> ways() {
        return Stream.of(
                "/results/../secret.txt",
                "/results/a/../../secret.txt",
                "/results/..%2fsecret.txt",
                "/results/%2e%2e/secret.txt",
                "/results/%2e%2e%2fsecret.txt",
                "/results/%252e%252e%252fsecret.txt",
                "/results/..%5csecret.txt",
                "/results/a%2f..%2f..%2fsecret.txt",
                "/results/..%c0%afsecret.txt",
                "/results/%c0%ae%c0%ae/secret.txt",
                "/results/%uff0e%uff0e/secret.txt",
                "/results//etc/passwd",
                "/results/%2fetc%2fpasswd",
                "//etc/passwd",
                "/../../../../etc/passwd",
                "/results/file:%2f%2f%2fetc%2fpasswd",
                "/results/C:%5cWindows%5cwin.ini",
                "/results/a/b/README.txt%00.png",
                "/results/a/b/%00",
                "/results/a/b/README.txt/",
                "/results/a/b/README.txt::$DATA",
                "/results/a/b/.hidden.txt",
                "/results/a/b/program.exe",
                "/results/a/b/link.txt",
                "/results/up/secret.txt",
                "/results/a/b/",
                "/results/a/b",
                "/results/",
                "/results",
                "/assets/../page.html",
                "/assets/page.html",
                "/assets/%2e%2e%2fbrief%2fpage.css",
                "/results/" + "a/".repeat(400) + "b.txt",
                "/results/" + "a".repeat(1500) + ".txt",
                "/results/" + "%2e%2e/".repeat(200) + "etc/passwd",
                "/api/scenario?file=../secret.yaml",
                "/api/scenario?file=..%2Fsecret.yaml",
                "/api/scenario?file=%2Fetc%2Fpasswd",
                "/api/scenario?file=link.yaml",
                "/api/scenario?file=two-platforms.yaml%00",
                "/api/scenario?file=theory/../../secret.yaml",
                "/api/scenario?file=theory%5C..%5Ctwo-platforms.yaml",
                "/api/scenario?file=" + "a".repeat(900) + ".yaml",
                "/api/scenario",
                "/api/scenario?file=%zz",
                "/api/runs/x/events",
                "/api/");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void nothingLeadsOutOfTheFolders(String way) throws IOException {
        String answer = get(way);
        assertTrue(status(answer) == 400 || status(answer) == 404, answer);
        assertFalse(
                answer.contains("not for you") || answer.contains("not-for-you") || answer.contains("root:"), answer);
        assertFalse(answer.contains(folder.toString()), "no path of this machine is told: " + answer);
    }

    @Test
    void aWishLeadsToNoOtherFile() throws IOException, InterruptedException {
        for (String name : List.of("../secret.yaml", "link.yaml", "/etc/passwd", "C:\\\\x.yaml", "", ".", "theory")) {
            assertEquals(404, post("/api/runs", "{\"scenario\": \"" + name + "\"}", JSON, token()), name);
        }
        String set = "{\"scenario\": \"two-platforms.yaml\", \"id\": \"x\", \"set\": {\"%s\": \"%s\"}}";
        assertEquals(
                422, post("/api/runs", set.formatted("network", "{type: file, path: /etc/passwd}"), JSON, token()));
        assertEquals(422, post("/api/export", set.formatted("extends", "/etc/passwd"), JSON, token()));
        assertEquals(422, post("/api/runs", set.formatted("network.mean_degree", "1e999"), JSON, token()));
        assertEquals(422, post("/api/runs", set.formatted("network.mean_degree", "9".repeat(50)), JSON, token()));
        assertEquals(422, post("/api/runs", set.formatted("network.mean_degree", "-1"), JSON, token()));
        assertEquals(400, post("/api/export", set.formatted("x", "y").replace("\"x\"", "\"../x\""), JSON, token()));
        assertNothingRuns();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "1",
                "{\"scenario\": 1}",
                "{\"scenario\": null}",
                "{\"scenario\": [\"two-platforms.yaml\"]}",
                "{\"scenario\": \"two-platforms.yaml\", \"replicates\": 0}",
                "{\"scenario\": \"two-platforms.yaml\", \"replicates\": 1e9}",
                "{\"scenario\": \"two-platforms.yaml\", \"replicates\": {}}",
                "{\"scenario\": \"two-platforms.yaml\", \"people\": -5}",
                "{\"scenario\": \"two-platforms.yaml\", \"people\": 99999999999}",
                "{\"scenario\": \"two-platforms.yaml\", \"seed\": \"one\"}",
                "{\"scenario\": \"two-platforms.yaml\", \"seed\": 1e400}",
                "{\"scenario\": \"two-platforms.yaml\", \"set\": []}",
                "scenario=two-platforms.yaml",
                "\u0000\u0001"
            })
    void aMalformedBodyIsAnsweredWith400(String body) throws IOException, InterruptedException {
        assertEquals(400, post("/api/runs", body, JSON, token()), body);
        assertNothingRuns();
    }

    @Test
    void deepAndLargeBodiesAreRefused() throws IOException, InterruptedException {
        assertEquals(400, post("/api/runs", "[".repeat(60_000), JSON, token()));
        assertEquals(400, post("/api/runs", "{\"a\":".repeat(12_000), JSON, token()));
        assertEquals(413, post("/api/runs", " ".repeat(Guard.LONGEST_BODY + 1), JSON, token()));
        String chunked = Raw.ask(
                served.port(),
                "POST /api/runs HTTP/1.1",
                host(),
                "Connection: close",
                "Transfer-Encoding: chunked",
                JSON,
                token(),
                "",
                "0");
        assertEquals(411, status(chunked), chunked);
        assertEquals(
                400,
                status(Raw.ask(
                        served.port(),
                        "POST /api/runs HTTP/1.1",
                        host(),
                        "Connection: close",
                        "Content-Length: -7",
                        JSON,
                        token())));
        assertStillServing();
    }

    @Test
    void largeHeadsAreRefused() throws IOException, InterruptedException {
        List<String> heads = List.of(
                "GET / HTTP/1.1\r\n" + host() + "\r\nX: " + "a".repeat(40_000) + "\r\n\r\n",
                "GET / HTTP/1.1\r\n" + host() + "\r\n" + "X: a\r\n".repeat(500) + "\r\n",
                "GET /" + "a".repeat(3000) + " HTTP/1.1\r\n" + host() + "\r\nConnection: close\r\n\r\n",
                "GET\r\n\r\n",
                "GET / HTTP/9.9 and more\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\r\n\r\n");
        for (String head : heads) {
            try (Raw raw = new Raw(served.port())) {
                String answer = raw.say(head).answer();
                assertFalse(answer.startsWith("HTTP/1.1 200"), answer);
            }
        }
        assertStillServing();
    }

    @Test
    void halfRequestsAreDroppedAndKeepNobodyWaitingForLong() throws IOException, InterruptedException {
        List<Raw> halves = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Raw raw = new Raw(served.port());
            halves.add(
                    i % 3 == 0
                            ? raw.say("\r\n\r\n")
                            : i % 3 == 1
                                    ? raw.say("GET / HTT")
                                    : raw.say("POST /api/runs HTTP/1.1\r\n" + host() + "\r\n"));
        }
        Raw body = new Raw(served.port())
                .say(String.join(
                        "\r\n",
                        "POST /api/runs HTTP/1.1",
                        host(),
                        token(),
                        JSON,
                        "Content-Length: 500",
                        "",
                        "{\"scen"));
        halves.add(body);
        assertStillServing();
        for (Raw half : halves) {
            assertFalse(half.answer().contains(" 200 "), "ends without success");
            half.close();
        }
        assertNothingRuns();
    }

    @Test
    void whoDoesNotReadKeepsNobodyWaiting() throws IOException, InterruptedException {
        Files.writeString(served.results().resolve("a/b/large.csv"), "a,b,c\n".repeat(4_000_000));
        List<Raw> deaf = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            deaf.add(new Raw(served.port()).say("GET /results/a/b/large.csv HTTP/1.1\r\n" + host() + "\r\n\r\n"));
        }
        assertStillServing();
        for (Raw each : deaf) {
            each.close();
        }
    }

    @Test
    void everyAnswerSaysWhatItIsAndWhoMayUseIt() throws IOException, InterruptedException {
        for (String path : List.of("", "assets/serve.js", "api/scenarios", "results/a/b/README.txt", "nothing")) {
            HttpResponse<String> answer = served.get(path);
            assertEquals(
                    "nosniff",
                    answer.headers().firstValue("X-Content-Type-Options").orElse(""),
                    path);
            assertEquals("DENY", answer.headers().firstValue("X-Frame-Options").orElse(""), path);
            assertEquals(
                    "same-origin",
                    answer.headers().firstValue("Cross-Origin-Resource-Policy").orElse(""),
                    path);
            assertTrue(policy(answer).startsWith("default-src 'none'"), path);
            assertTrue(
                    answer.headers().firstValue("Access-Control-Allow-Origin").isEmpty(), path);
        }
        assertFalse(policy(served.get("")).contains("unsafe"));
    }

    @Test
    void aReportRunsInAWorldOfItsOwn() throws IOException, InterruptedException {
        String policy = policy(served.get("results/a/b/report.html"));
        assertTrue(policy.contains("sandbox allow-scripts") && !policy.contains("allow-same-origin"), policy);
        assertFalse(policy.contains("connect-src"), "it can ask nobody: " + policy);
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElse("");
    }

    @Test
    void otherAddressesOfThisMachineAreNotListenedTo() throws IOException {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(each -> each instanceof Inet4Address && !each.isLoopbackAddress())
                .toList();
        for (InetAddress other : others) {
            Assertions.assertThrows(ConnectException.class, () -> new Socket(other, served.port()).close());
        }
    }
}
