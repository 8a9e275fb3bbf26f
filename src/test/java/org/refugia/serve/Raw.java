package org.refugia.serve;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection on which anything can be said, as no browser would. */
final class Raw implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;

    Raw(int port) throws IOException {
        socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** Says something, as it is. */
    Raw say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** Everything that is answered until the connection ends; empty if it ends without a word. */
    String answer() throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder answer = new StringBuilder();
        byte[] some = new byte[8192];
        try {
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                answer.append(new String(some, 0, read, StandardCharsets.ISO_8859_1));
            }
        } catch (java.net.SocketException reset) {
            // an end as well
        }
        return answer.toString();
    }

    /** Sends a request with these lines and reads the answer. */
    static String ask(int port, String... lines) throws IOException {
        try (Raw raw = new Raw(port)) {
            return raw.say(String.join("\r\n", lines) + "\r\n\r\n").answer();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
