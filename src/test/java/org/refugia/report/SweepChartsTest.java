package org.refugia.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refugia.analysis.SmallSweep;
import org.refugia.analysis.SweepFolder;
import org.refugia.parameter.InvalidInput;

class SweepChartsTest {
    private static final int WIDTH = 600;
    private static final int FRAME = 60;

    private static final List<SweepChart> KINDS = List.of(
            new ResponseChart("response"), new HeatChart("heatmap"), new FanChart("fan"), new TornadoChart("tornado"));

    @TempDir
    private Path path;

    private SweepFolder sweep(String kind) {
        return switch (kind) {
            case "lever" -> SyntheticSweep.lever(path).open();
            case "lever, one replicate" ->
                SyntheticSweep.lever(path).replicates(1).open();
            case "lever, three variants" ->
                SyntheticSweep.lever(path)
                        .variant("ban-90-days")
                        .variant("no-return")
                        .open();
            case "sample" -> SyntheticSweep.sampled(path, 24).open();
            case "sample, no counterfactual" ->
                SyntheticSweep.sampled(path, 24).withoutCounterfactual().open();
            case "sample at levers" -> withDays(SyntheticSweep.sampled(path, 24, SyntheticSweep.BANS), 5, 96);
            case "sample at levers, three variants" ->
                withDays(SyntheticSweep.sampled(path, 8, "3 d", "7 d").variant("no-return"), 2, 32);
            case "grid" -> withDays(SyntheticSweep.grid(path), 15, 27);
            case "one at a time" -> withDays(SyntheticSweep.oneAtATime(path), 1, 50);
            case "morris" -> SyntheticSweep.morris(path, 6).open();
            case "sobol" -> SyntheticSweep.sobol(path, 8).open();
            case "many" -> SyntheticSweep.many(path).open();
            case "gaps" ->
                SyntheticSweep.grid(path)
                        .measure("tiny", "", (v, p, r) -> p.setting() == 3 ? Double.NaN : -1e-5 * p.number() * r)
                        .measure("same", "people", (v, p, r) -> 5)
                        .measure("never", "people", (v, p, r) -> Double.NaN)
                        .open();
            default -> throw new IllegalStateException("every kind is known, but not " + kind);
        };
    }

    private SweepFolder withDays(SmallSweep sweep, int settings, int runs) {
        SyntheticSweep.writeWithDays(sweep, path, settings, runs);
        return SweepFolder.open(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lever",
                "lever, one replicate",
                "lever, three variants",
                "sample",
                "sample, no counterfactual",
                "sample at levers",
                "sample at levers, three variants",
                "grid",
                "one at a time",
                "morris",
                "sobol",
                "many",
                "gaps"
            })
    void nothingReachesBeyondThePicture(String kind) {
        SweepFolder folder = sweep(kind);
        for (SweepChart chart : KINDS) {
            for (SweepChart.Named named : chart.of(folder)) {
                Figure figure = named.figure();
                BufferedImage image = new BufferedImage(
                        Style.WIDTH + 2 * FRAME, figure.height() + 2 * FRAME, BufferedImage.TYPE_INT_RGB);
                Graphics2D g2 = image.createGraphics();
                g2.setPaint(Style.BACKGROUND);
                g2.fillRect(0, 0, image.getWidth(), image.getHeight());
                g2.translate(FRAME, FRAME);
                figure.chart().draw(g2, new Rectangle2D.Double(0, 0, Style.WIDTH, figure.height()));
                g2.dispose();
                assertEquals(0, inkedAround(image), named.name() + " draws beyond its edges");
                assertTrue(inked(image) > 5_000, named.name() + " is nearly blank");
            }
        }
    }

    private static long inked(BufferedImage image) {
        return IntStream.range(0, image.getHeight())
                .mapToLong(y -> IntStream.range(0, image.getWidth())
                        .filter(x -> image.getRGB(x, y) != 0xFFFFFFFF)
                        .count())
                .sum();
    }

    private static long inkedAround(BufferedImage image) {
        return inked(image.getSubimage(0, 0, image.getWidth(), FRAME - 1))
                + inked(image.getSubimage(0, image.getHeight() - FRAME + 1, image.getWidth(), FRAME - 1))
                + inked(image.getSubimage(0, 0, FRAME - 1, image.getHeight()))
                + inked(image.getSubimage(image.getWidth() - FRAME + 1, 0, FRAME - 1, image.getHeight()));
    }

    @Test
    void everyKindOfChartIsDrawnForEachMeasureOrCurve() throws IOException {
        List<Path> files = draw(sweep("sample at levers"), Set.of());
        String left = "peak-dau-bluesky-dau-bluesky-end";
        assertEquals(
                Stream.of(
                                "response-dau-bluesky-end",
                                "response-" + left,
                                "heatmap-dau-bluesky-end",
                                "heatmap-" + left,
                                "fan-dau-bluesky",
                                "tornado-dau-bluesky-end",
                                "tornado-" + left)
                        .flatMap(name -> Stream.of(name + ".png", name + ".svg"))
                        .toList(),
                files.stream().map(file -> file.getFileName().toString()).toList());
        assertEquals(WIDTH, ImageIO.read(files.get(0).toFile()).getWidth());
    }

    @Test
    void aResponseSaysWhatIsVariedInWhichUnitAndWhatTheLinesAre() throws Exception {
        String text = svg(sweep("sample at levers"), "response");
        for (String words : List.of(
                "Small sweep",
                "dau(bluesky, end): response to what was varied",
                "as-happened minus no-shocks, 4 replicates paired by number.",
                "Difference to no-shocks",
                "k people",
                "shocks.block.until, log scale",
                "shocks.block.circumvention [%]",
                "registration.per_exposure, log scale",
                "choice.terms.contacts.weight [utils]",
                "14 h",
                "90 d",
                "block.until 39 d",
                "95 % interval of the mean",
                "middle 90 % of the points")) {
            assertTrue(text.contains(words), words + " in " + text);
        }
    }

    @Test
    void aStepThatMakesMostOfTheWayIsMarkedAsATippingPoint() throws Exception {
        SweepFolder folder = SmallSweep.at(path)
                .design("grid")
                .replicates(6)
                .lever("shocks.block.until", "days", SyntheticSweep.BANS)
                .measure(
                        "left",
                        "%",
                        (v, p, r) ->
                                v.equals(SmallSweep.WITHOUT) ? r : r + (p.number() > 3 ? 8 + 0.1 * r : 1 + 0.1 * r))
                .open();
        assertTrue(svg(folder, "response").contains("tips between 7 d and 39 d"));
    }

    @Test
    void aHeatMapWritesSignedNumbersAndSaysWhichAreNotClear() throws Exception {
        String text = svg(sweep("grid"), "heatmap");
        assertTrue(text.contains("Blue: more than there; orange: less."), text);
        assertTrue(text.matches("(?s).*\\+\\d+.*"), text);
        assertTrue(text.contains("registration.rule"), text);
        assertTrue(text.contains("threshold"), text);
        assertFalse(text.contains("Grey:"), "every cell of a grid has runs");
        assertFalse(text.contains("In brackets"), "every difference is clear");
        String left = svg(sweep("grid"), "heatmap", 1);
        assertTrue(left.contains("In brackets: no clear difference, the 95 % interval holds 0."), left);
        assertTrue(left.contains("percentage points"), left);
        assertTrue(svg(sweep("gaps"), "heatmap", 2).contains("Grey: no run has a number there."));
    }

    @Test
    void aFanHasAPanelForEachSettingAndItsOwnEvents() throws Exception {
        String text = svg(sweep("sample at levers"), "fan");
        for (String ban : SyntheticSweep.BANS) {
            assertTrue(text.contains("block.until " + ban), ban);
        }
        assertEquals(1, count(text, "Bluesky: blocked"), "the same in all settings");
        assertEquals(5, count(text, "Bluesky: back"), "later from setting to setting");
        assertTrue(text.contains("no-shocks, median"), text);
        assertTrue(text.contains("4 replicates of 24 points"), text);
        assertTrue(svg(sweep("grid"), "fan").contains("Shown: 6 of 15 settings."));
    }

    @Test
    void aTornadoPutsFirstWhatMattersMost() throws Exception {
        assertTrue(svg(sweep("morris"), "tornado").contains("σ "));
        assertTrue(svg(sweep("sobol"), "tornado").contains("share of the variance"));
        String text = svg(sweep("one at a time"), "tornado");
        int exposure = text.indexOf("registration.per_exposure");
        int circumvention = text.indexOf("shocks.block.circumvention");
        assertTrue(exposure >= 0 && exposure < circumvention, text);
        assertTrue(text.contains("change against the scenario's own value [k people]"), text);
    }

    @Test
    void whatDoesNotFitIsNamedInTheCaption() throws Exception {
        String response = svg(sweep("many"), "response");
        assertTrue(response.contains("Lines for 7 of 20 values of shocks.block.until."), response);
        assertTrue(response.contains("Not shown: choice.terms.number-7.weight"), response);
        assertTrue(svg(sweep("many"), "heatmap").contains("and 46 more."));
    }

    @Test
    void severalVariantsShareAChartUnlessLinesAreNeededForSettings() {
        assertEquals(
                List.of("response-dau-bluesky-end.png", "response-dau-bluesky-end.svg"),
                names(draw(sweep("lever, three variants"), Set.of("response"))).subList(0, 2));
        assertEquals(
                List.of(
                        "response-dau-bluesky-end-as-happened.png",
                        "response-dau-bluesky-end-as-happened.svg",
                        "response-peak-dau-bluesky-dau-bluesky-end-as-happened.png"),
                names(draw(sweep("sample at levers, three variants"), Set.of("response")))
                        .subList(0, 3));
    }

    @Test
    void aMeasureThatNoRunHasIsNotDrawn() {
        List<String> names = names(draw(sweep("gaps"), Set.of()));
        assertTrue(names.contains("response-same.png"), names.toString());
        assertFalse(names.stream().anyMatch(name -> name.contains("never")), names.toString());
    }

    @Test
    void theSameFolderGivesTheSameSvg() throws IOException {
        byte[] once =
                Files.readAllBytes(draw(sweep("sample"), Set.of("response")).get(1));
        byte[] twice = Files.readAllBytes(
                draw(SweepFolder.open(path), Set.of("response")).get(1));
        assertArrayEquals(once, twice);
    }

    @Test
    void anUnknownChartIsRefusedWithTheNamesThereAre() {
        SweepFolder folder = sweep("lever");
        InvalidInput refused = assertThrows(InvalidInput.class, () -> draw(folder, Set.of("dau")));
        assertTrue(
                refused.getMessage().contains("'dau'; there are [response, heatmap, fan, tornado]"),
                refused.getMessage());
    }

    private List<Path> draw(SweepFolder folder, Set<String> only) {
        return SweepCharts.draw(folder, path.resolve("charts"), new ChartOptions(WIDTH, only));
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(file -> file.getFileName().toString()).toList();
    }

    private static int count(String text, String words) {
        return text.split(Pattern.quote(words), -1).length - 1;
    }

    /** The words of the first chart of a kind. */
    private String svg(SweepFolder folder, String kind) throws Exception {
        return svg(folder, kind, 0);
    }

    private String svg(SweepFolder folder, String kind, int number) throws Exception {
        Path file = draw(folder, Set.of(kind)).get(2 * number + 1);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement()
                .getTextContent();
    }
}
