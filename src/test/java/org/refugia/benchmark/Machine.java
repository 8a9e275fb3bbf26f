package org.refugia.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** On what, by what and when something was measured, in words. */
final class Machine {
    private static final double GIB = 1L << 30;

    private Machine() {}

    /** What there is to be said, by name. */
    static Map<String, String> description() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        Map<String, String> words = new LinkedHashMap<>();
        words.put("date", LocalDate.now().format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)));
        words.put("refugia", version());
        words.put("commit", commit());
        words.put(
                "cores",
                "%d × %s"
                        .formatted(
                                system.getAvailableProcessors(),
                                valueIn(Path.of("/proc/cpuinfo"), "model name", ":", System.getProperty("os.arch"))));
        words.put("memory", Math.round(system.getTotalMemorySize() / GIB) + " GiB");
        words.put(
                "system",
                valueIn(Path.of("/etc/os-release"), "PRETTY_NAME", "=", System.getProperty("os.name"))
                        .replace("\"", ""));
        words.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        words.put("load", Sample.text(system.getSystemLoadAverage()));
        return words;
    }

    /** The same as one sentence. */
    static String sentence(Map<String, String> words) {
        return "%s; version %s, commit %s; %s, %s, %s, %s; load when it began %s."
                .formatted(
                        words.get("date"),
                        words.get("refugia"),
                        words.get("commit"),
                        words.get("cores"),
                        words.get("memory"),
                        words.get("system"),
                        words.get("java"),
                        words.get("load"));
    }

    private static String version() {
        Properties build = new Properties();
        try (var in = Machine.class.getResourceAsStream("/org/refugia/build.properties")) {
            build.load(in);
            return build.getProperty("version");
        } catch (IOException e) {
            return "unknown";
        }
    }

    /** The commit that is checked out, and whether files differ from it. */
    private static String commit() {
        try {
            String commit = git("rev-parse", "--short=12", "HEAD").get(0);
            boolean isChanged =
                    !git("status", "--porcelain", "--", "src/main", "pom.xml").isEmpty();
            return isChanged ? commit + " with changes" : commit;
        } catch (IOException | IllegalStateException noRepository) {
            return "unknown";
        }
    }

    private static List<String> git(String... arguments) throws IOException {
        return Command.of(Stream.concat(Stream.of("git"), Stream.of(arguments)).toList())
                .run()
                .output();
    }

    /** The value of a name in a file of lines that each hold one; something else if there is none. */
    private static String valueIn(Path file, String name, String sign, String otherwise) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(sign) + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException noSuchSystem) {
            return otherwise;
        }
    }
}
