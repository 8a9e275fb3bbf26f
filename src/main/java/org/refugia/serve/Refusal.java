package org.refugia.serve;

/** A request that is not done; the sentence is for whoever asked. */
final class Refusal extends RuntimeException {
    static final int MALFORMED = 400;
    static final int FORBIDDEN = 403;
    static final int NOT_THERE = 404;
    static final int NOT_ALLOWED = 405;
    static final int NO_LENGTH = 411;
    static final int TOO_LARGE = 413;
    static final int TOO_LONG = 414;
    static final int NO_JSON = 415;
    static final int BUSY = 503;

    private final int status;

    Refusal(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    /** Status of HTTP. */
    int status() {
        return status;
    }
}
