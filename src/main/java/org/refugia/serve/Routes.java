package org.refugia.serve;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.refugia.batch.Demand;
import org.refugia.batch.Memory;
import org.refugia.batch.MemoryPlan;
import org.refugia.parameter.InvalidInput;
import org.refugia.scenario.ScenarioFile;

/** What can be asked for, and who answers. */
final class Routes implements HttpHandler {
    private static final int INTERNAL = 500;

    /** Files that are handed out at a time; who reads slowly keeps somebody busy. */
    private static final int MOST_FILES = 8;

    private final Settings settings;
    private final Guard guard;
    private final Page page;
    private final ScenarioShelf scenarios;
    private final ResultShelf results;
    private final RunQueue queue;
    private final EventStream streams = new EventStream();
    private final Semaphore files = new Semaphore(MOST_FILES);

    Routes(Settings settings, Guard guard, Page page, RunQueue queue) {
        this.settings = settings;
        this.guard = guard;
        this.page = page;
        this.queue = queue;
        scenarios = new ScenarioShelf(settings.scenarios(), settings.people());
        results = new ResultShelf(settings.results());
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply;
            try {
                guard.check(exchange);
                reply = answer(exchange);
            } catch (Refusal e) {
                reply = Reply.of(e);
            } catch (InvalidInput e) {
                reply = Reply.of(e);
            } catch (IllegalArgumentException malformed) {
                reply = Reply.of(new Refusal(Refusal.MALFORMED, "the address is malformed"));
            } catch (RuntimeException | StackOverflowError e) {
                reply = Reply.json(
                        INTERNAL,
                        Json.object("error", "internal error: this is a bug of Refugia, or a file cannot be read"));
            }
            if (reply != null) {
                send(reply, exchange);
            }
        }
    }

    private void send(Reply reply, HttpExchange exchange) throws IOException {
        if (reply.file() == null) {
            reply.send(exchange);
        } else if (files.tryAcquire()) {
            try {
                reply.send(exchange);
            } finally {
                files.release();
            }
        } else {
            Reply.of(new Refusal(Refusal.BUSY, "too many files are read at a time: try again"))
                    .send(exchange);
        }
    }

    /** The answer; null if it is sent already. */
    private Reply answer(HttpExchange exchange) throws IOException {
        List<String> names = Folder.names(exchange.getRequestURI().getRawPath().substring(1));
        boolean isPost = exchange.getRequestMethod().equals("POST");
        String first = names.get(0);
        if (first.equals("api") && names.size() > 1) {
            return api(exchange, names.subList(1, names.size()), isPost);
        }
        demand(!isPost, Refusal.NOT_ALLOWED, "nothing can be changed here");
        if (names.equals(List.of(""))) {
            return page.page();
        }
        List<String> rest = names.subList(1, names.size());
        return switch (first) {
            case "assets" -> page.asset(String.join("/", rest)).orElseThrow(Routes::notThere);
            case "results" -> results.file(rest).orElseThrow(Routes::notThere);
            default -> throw notThere();
        };
    }

    private Reply api(HttpExchange exchange, List<String> names, boolean isPost) throws IOException {
        String what = String.join("/", names);
        if (what.equals("runs") && isPost) {
            return start(body(exchange));
        }
        if (what.equals("export") && isPost) {
            return export(body(exchange));
        }
        if (names.size() == 3 && names.get(0).equals("runs")) {
            Job job = queue.find(names.get(1)).orElseThrow(Routes::notThere);
            if (names.get(2).equals("stop") && isPost) {
                queue.stop(job);
                return Reply.json(Reply.OK, job.json());
            }
            if (names.get(2).equals("events") && !isPost) {
                streams.send(exchange, job.log());
                return null;
            }
        }
        demand(!isPost, Refusal.NOT_ALLOWED, "nothing can be changed here");
        return switch (what) {
            case "scenarios" -> Reply.json(Reply.OK, scenarios.list());
            case "scenario" -> Reply.json(Reply.OK, scenarios.details(query(exchange, "file")));
            case "results" -> Reply.json(Reply.OK, results.list());
            case "runs" -> Reply.json(Reply.OK, queue.list());
            default -> throw notThere();
        };
    }

    private Reply start(JsonObject body) {
        Wish wish = Wish.of(body, scenarios);
        ScenarioFile scenario = wish.scenario().read();
        MemoryPlan memory = Memory.here()
                .plan(
                        Demand.of(scenario, wish.replicates()),
                        settings.jobs(),
                        settings.isAutomatic(),
                        scenario.any(),
                        note -> {});
        Job job = new Job(wish, scenario, memory);
        queue.add(job);
        return Reply.json(Reply.ACCEPTED, job.json());
    }

    private Reply export(JsonObject body) {
        String id = Wish.text(body, "id");
        demand(id.matches("[a-z0-9][a-z0-9-]{0,60}"), Refusal.MALFORMED, "an id is letters, digits and hyphens");
        Wish wish = Wish.of(body, scenarios);
        String text = wish.scenario()
                .export(id, wish.scenario().file().toAbsolutePath().getParent());
        return Reply.json(
                Reply.OK,
                Json.object(
                        "name",
                        id + ".yaml",
                        "folder",
                        wish.scenario().file().getParent().toString(),
                        "text",
                        text));
    }

    private static JsonObject body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(Guard.LONGEST_BODY + 1);
        demand(bytes.length <= Guard.LONGEST_BODY, Refusal.TOO_LARGE, "the body is too large");
        return Json.object(new String(bytes, StandardCharsets.UTF_8));
    }

    private static String query(HttpExchange exchange, String key) {
        String query = exchange.getRequestURI().getRawQuery();
        for (String part : query == null ? new String[0] : query.split("&")) {
            if (part.startsWith(key + "=")) {
                return URLDecoder.decode(part.substring(key.length() + 1), StandardCharsets.UTF_8);
            }
        }
        throw new Refusal(Refusal.MALFORMED, "`%s` is missing".formatted(key));
    }

    private static Refusal notThere() {
        return new Refusal(Refusal.NOT_THERE, "there is nothing here");
    }

    private static void demand(boolean condition, int status, String message) {
        if (!condition) {
            throw new Refusal(status, message);
        }
    }
}
