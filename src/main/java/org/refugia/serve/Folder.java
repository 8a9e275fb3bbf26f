package org.refugia.serve;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A folder of which files are handed out, and nothing beside it: names are looked at before the file system sees them,
 * and where a file really lies is looked at after.
 *
 * @param root  the folder
 */
record Folder(Path root) {
    private static final int DEEPEST = 8;
    private static final int LONGEST_NAME = 200;

    /**
     * The names in a path of an address, each decoded once.
     *
     * @param raw  as it came, without a slash in front
     * @throws IllegalArgumentException if an escape is malformed
     */
    static List<String> names(String raw) {
        List<String> names = new ArrayList<>();
        for (String name : raw.split("/", -1)) {
            names.add(URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8));
        }
        return names;
    }

    /** A file below the folder; empty if there is none, if it is hidden, or if it really lies elsewhere. */
    Optional<Path> file(List<String> names) {
        if (names.isEmpty() || names.size() > DEEPEST || !names.stream().allMatch(Folder::isPlain)) {
            return Optional.empty();
        }
        try {
            Path file = root;
            for (String name : names) {
                file = file.resolve(name);
            }
            Path real = file.toRealPath();
            return real.startsWith(root.toRealPath()) && Files.isRegularFile(real)
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (IOException | InvalidPathException notThere) {
            return Optional.empty();
        }
    }

    /** Whether a name is nothing but a name: no way up, no hidden file, no drive, no separator of any system. */
    private static boolean isPlain(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.charAt(0) != '.'
                && name.chars().noneMatch(each -> each < ' ' || each == 0x7f || "/\\:*?\"<>|".indexOf(each) >= 0);
    }
}
