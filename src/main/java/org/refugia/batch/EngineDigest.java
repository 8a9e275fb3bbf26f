package org.refugia.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.refugia.results.Hash;

/**
 * Which model this is: a hash over the classes that numbers come from. Results of two programs are one sweep only if
 * these classes are the same, byte for byte; what prints, draws or adds up afterwards may differ.
 * Source: docs/adr/0015-sweeps-that-lose-nothing.md.
 */
public final class EngineDigest {
    /** Rooms that see finished numbers only. */
    private static final Set<String> BESIDE = Set.of("analysis", "batch", "cli", "gui", "report", "verification");

    private EngineDigest() {}

    /** The hash of the running program's model [32 hexadecimal digits]. */
    public static String ofThisProgram() {
        return Once.DIGEST;
    }

    private static final class Once {
        static final String DIGEST = read();
    }

    private static String read() {
        try {
            Path source = Path.of(EngineDigest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(source)) {
                return of(source);
            }
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + source.toUri()), Map.of())) {
                return of(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program lies in a file or folder", e);
        }
    }

    /** The hash over all classes below a folder that holds {@code org/refugia}. */
    static String of(Path classes) throws IOException {
        Path root = classes.resolve("org").resolve("refugia");
        TreeMap<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                Path relative = root.relativize(file);
                boolean inRoom = relative.getNameCount() > 1;
                if (inRoom && !BESIDE.contains(relative.getName(0).toString().replace("/", ""))) {
                    hashes.put(relative.toString().replace('\\', '/'), Hash.of(file));
                }
            }
        }
        return Hash.of(hashes.toString()).substring(0, 32);
    }
}
