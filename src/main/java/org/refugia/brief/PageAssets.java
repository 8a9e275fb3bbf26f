package org.refugia.brief;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What pages hold as it is, so that nothing is fetched when one is opened: the style, our scripts, and libraries. */
public final class PageAssets {
    private static final String WEBJARS = "/META-INF/resources/webjars/";

    /** In the order in which they build on each other. */
    private static final List<String> OWN =
            List.of("numbers.js", "page.js", "events.js", "readings.js", "axes.js", "charts.js", "sweeps.js");

    private PageAssets() {}

    /**
     * A library in JavaScript.
     *
     * @param name     as its authors write it
     * @param version  of the copy on the class path
     * @param script   its text, without the reference to a source map, which would be looked for
     * @param licence  its licence in full
     */
    public record Library(String name, String version, String script, String licence) {
        private static Library of(String name, String path, String version, String script) {
            String folder = WEBJARS + path + "/" + version + "/";
            return new Library(
                    name,
                    version,
                    text(folder + script).replaceAll("(?m)^//# sourceMappingURL=.*$", ""),
                    text(folder + "LICENSE.md"));
        }
    }

    /** The libraries, in the order in which they build on each other; all are under the MIT licence. */
    public static List<Library> libraries() {
        return List.of(
                Library.of("Chart.js", "chart.js", "4.4.9", "dist/chart.umd.js"),
                Library.of("Hammer.JS", "hammerjs", "2.0.8", "hammer.min.js"),
                Library.of("chartjs-plugin-zoom", "chartjs-plugin-zoom", "2.2.0", "dist/chartjs-plugin-zoom.min.js"),
                Library.of(
                        "chartjs-plugin-annotation",
                        "chartjs-plugin-annotation",
                        "3.1.0",
                        "dist/chartjs-plugin-annotation.min.js"));
    }

    /** The scripts of a page with charts: the libraries, then what draws with them. */
    public static List<String> scripts() {
        return Stream.concat(
                        libraries().stream().map(Library::script),
                        OWN.stream().map(each -> text("/org/refugia/brief/" + each)))
                .toList();
    }

    /** The style of every page: light and dark, on paper, on a phone. */
    public static String style() {
        return text("/org/refugia/brief/page.css");
    }

    private static String text(String resource) {
        try (InputStream bytes = PageAssets.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException(resource + " is on the class path");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
