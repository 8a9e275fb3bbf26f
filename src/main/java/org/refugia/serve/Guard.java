package org.refugia.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;

/**
 * Who may ask for what. Pages of other sites run in the same browser as ours and can send requests to this machine, so
 * a request is looked at before anything is done:
 *
 * <ul>
 *   <li>it must call this server by its own name: a name that was made to point here afterwards is refused (DNS rebinding);
 *   <li>it must not come from the page of another site (cross-site request forgery), unless it merely opens a page;
 *   <li>what changes anything must show the token that only our own page knows.
 * </ul>
 */
final class Guard {
    /** Header that shows the token. */
    static final String TOKEN_HEADER = "X-Refugia-Token";

    /** Longest body of a request [bytes]. */
    static final int LONGEST_BODY = 1 << 16;

    private static final int LONGEST_ADDRESS = 2000;
    private static final int HTTP_PORT = 80;
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Set<String> hosts;
    private final byte[] token;

    Guard(int port, String token) {
        hosts = port == HTTP_PORT
                ? Set.of("127.0.0.1", "localhost", "127.0.0.1:80", "localhost:80")
                : Set.of("127.0.0.1:" + port, "localhost:" + port);
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Looks at a request.
     *
     * @throws Refusal if it is not to be answered
     */
    void check(HttpExchange exchange) {
        String method = exchange.getRequestMethod();
        Headers headers = exchange.getRequestHeaders();
        refuse(!READING.contains(method) && !method.equals("POST"), Refusal.NOT_ALLOWED, "only GET, HEAD and POST");
        URI address = exchange.getRequestURI();
        refuse(
                address.isAbsolute() || address.getRawAuthority() != null || address.getRawPath() == null,
                Refusal.MALFORMED,
                "the address must be a path");
        refuse(address.toString().length() > LONGEST_ADDRESS, Refusal.TOO_LONG, "the address is too long");
        String host = only(headers, "Host");
        refuse(
                host == null || !hosts.contains(host),
                Refusal.FORBIDDEN,
                "this server is called 127.0.0.1 and localhost");
        checkOrigin(headers, host, method.equals("GET"));
        refuse(
                headers.containsKey("Transfer-Encoding"),
                Refusal.NO_LENGTH,
                "a body must say its length, not come in pieces");
        long length = length(headers);
        if (READING.contains(method)) {
            refuse(length > 0, Refusal.MALFORMED, "a " + method + " has no body");
        } else {
            checkChange(headers, length);
        }
    }

    private static void checkOrigin(Headers headers, String host, boolean isGet) {
        String origin = only(headers, "Origin");
        refuse(
                origin != null && !origin.equals("http://" + host),
                Refusal.FORBIDDEN,
                "pages of other sites may not ask");
        String site = only(headers, "Sec-Fetch-Site");
        boolean opensAPage = isGet
                && "navigate".equals(only(headers, "Sec-Fetch-Mode"))
                && "document".equals(only(headers, "Sec-Fetch-Dest"));
        refuse(
                site != null && !site.equals("same-origin") && !site.equals("none") && !opensAPage,
                Refusal.FORBIDDEN,
                "pages of other sites may not ask");
    }

    private void checkChange(Headers headers, long length) {
        String shown = only(headers, TOKEN_HEADER);
        refuse(
                shown == null || !MessageDigest.isEqual(token, shown.getBytes(StandardCharsets.UTF_8)),
                Refusal.FORBIDDEN,
                "the token is missing or of an earlier start: load the page again");
        String type = only(headers, "Content-Type");
        refuse(
                type == null || !type.replace(" ", "").matches("application/json(;charset=(utf|UTF)-8)?"),
                Refusal.NO_JSON,
                "a body must be application/json");
        refuse(length < 0, Refusal.NO_LENGTH, "a body must say its length");
        refuse(length > LONGEST_BODY, Refusal.TOO_LARGE, "a body has at most %d bytes".formatted(LONGEST_BODY));
    }

    private static long length(Headers headers) {
        String length = only(headers, "Content-Length");
        try {
            return length == null ? -1 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            throw new Refusal(Refusal.MALFORMED, "Content-Length is no number");
        }
    }

    /** A header that may be said once; null if it is not said. */
    private static String only(Headers headers, String name) {
        List<String> said = headers.get(name);
        refuse(said != null && said.size() > 1, Refusal.MALFORMED, name + " is said more than once");
        return said == null ? null : said.get(0);
    }

    private static void refuse(boolean isWrong, int status, String message) {
        if (isWrong) {
            throw new Refusal(status, message);
        }
    }
}
