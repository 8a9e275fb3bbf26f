package org.refugia.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refugia.analysis.Event;
import org.refugia.analysis.PairedDifferences;
import org.refugia.analysis.ResultFolder;
import org.refugia.analysis.SeriesKey;
import org.refugia.parameter.InvalidInput;

class ChartsTest {
    private static final int WIDTH = 600;

    @TempDir
    private Path path;

    @Test
    void everyChartIsAPictureOfTheStatedWidth() throws IOException {
        List<Path> files = draw(usual(), Set.of());
        List<String> expected = Charts.names().stream()
                .filter(name -> !name.equals("deletions")) // nobody deletes in the made-up folder
                .flatMap(name -> List.of(name + ".png", name + ".svg").stream())
                .toList();
        assertEquals(
                expected, files.stream().map(f -> f.getFileName().toString()).toList());
        for (Path file : files) {
            if (file.toString().endsWith(".png")) {
                BufferedImage image = ImageIO.read(file.toFile());
                assertEquals(WIDTH, image.getWidth());
                assertTrue(inkedPixels(image) > WIDTH * 10, file + " is nearly blank");
            }
        }
        try (var left = Files.list(path.resolve("charts"))) {
            assertEquals(files.size(), left.count(), "no unfinished files stay behind");
        }
    }

    @Test
    void theSvgSaysAsTextWhatIsShown() throws Exception {
        ResultFolder folder = usual();
        String text = text(draw(folder, Set.of("dau")).get(1));
        assertTrue(text.contains(folder.manifest().title()), text);
        assertTrue(text.contains("M people"), text);
        assertTrue(text.contains("8 replicates"), text);
        assertTrue(text.contains("no-shocks, median"), text);
        assertTrue(text.contains("Observed: Similarweb via Reuters."), text);
        folder.manifest().platforms().forEach(p -> assertTrue(text.contains(p.title()), p.title()));
        for (Event event : folder.events("as-happened")) {
            assertTrue(text.contains(event.label()), event.label());
        }
    }

    @Test
    void theSameFolderGivesTheSameSvg() throws IOException {
        ResultFolder folder = folder(SyntheticFolder.quick());
        byte[] once = Files.readAllBytes(draw(folder, Set.of("opens")).get(1));
        byte[] twice = Files.readAllBytes(
                draw(ResultFolder.open(path), Set.of("opens")).get(1));
        assertArrayEquals(once, twice);
    }

    @Test
    void anInterruptedFolderPairsWhatIsThere() throws Exception {
        ResultFolder folder =
                folder(new SyntheticFolder(4, 2, SyntheticFolder.usual().events()));
        PairedDifferences differences = new PairedDifferences(folder);
        assertEquals(
                2,
                differences
                        .of("as-happened", SeriesKey.total("tiktok", "dau"))
                        .orElseThrow()
                        .pairs(0));
        List<Path> files = draw(folder, Set.of("dau-difference", "flows"));
        assertTrue(text(files.get(1)).contains("mean of 2 replicates"));
        assertTrue(text(files.get(3)).contains("2 replicates paired by number"));
    }

    @Test
    void severalVariantsHaveASetOfChartsEach() throws IOException {
        SyntheticFolder.quick().writeTo(path);
        String manifest = Files.readString(path.resolve("manifest.json"));
        Files.writeString(
                path.resolve("manifest.json"), manifest.replace("\"no-shocks\"],", "\"no-shocks\",\"ban-90-days\"],"));
        Files.writeString(
                path.resolve("series.csv"),
                Files.readString(path.resolve("series.csv"))
                        + "ban-90-days/1,2025-01-20,tiktok,all,all,dau,8000000,people\n"
                        + "ban-90-days/1,2025-01-21,tiktok,all,all,dau,9000000,people\n");
        List<Path> files = draw(ResultFolder.open(path), Set.of("dau"));
        assertEquals(
                List.of("dau-as-happened.png", "dau-as-happened.svg", "dau-ban-90-days.png", "dau-ban-90-days.svg"),
                files.stream().map(file -> file.getFileName().toString()).toList());
    }

    @Test
    void aLoneVariantIsDrawnWithoutComparison() throws Exception {
        SyntheticFolder.quick().writeTo(path);
        String manifest = Files.readString(path.resolve("manifest.json"));
        Files.writeString(path.resolve("manifest.json"), manifest.replace("\"counterfactual\":\"no-shocks\",", ""));
        List<Path> files = draw(ResultFolder.open(path), Set.of("dau", "dau-difference", "flows"));
        assertEquals(8, files.size(), "levels and flows of both variants, no difference");
        assertFalse(text(files.get(1)).contains("no-shocks"));
    }

    @Test
    void twelveEventsAndOneThatBeganLongAgoFit() throws Exception {
        List<String> events = new ArrayList<>(SyntheticFolder.usual().events());
        events.add("as-happened,old,law,,2024-04-24T00:00,2025-02-01T00:00,The law of April");
        events.add("as-happened,b,x,reels,2025-02-16T00:00,,Court of appeals");
        events.add("as-happened,c,x,shorts,2025-04-10T00:00,2025-06-01T00:00,Near the end with words that need room");
        events.add("as-happened,d,x,shorts,2025-04-14T00:00,,The last event");
        events.add("as-happened,gone,x,shorts,2024-04-14T00:00,2024-05-01T00:00,Over before it began");
        String text = text(draw(folder(new SyntheticFolder(1, 1, events)), Set.of("accounts"))
                .get(1));
        assertTrue(text.contains("The law of April"), text);
        assertTrue(text.contains("Near the end with words that need room"), text);
        assertFalse(text.contains("Over before it began"), text);
    }

    @Test
    void daysWithoutANumberAreAGapInTheLine() {
        double[] noons = new View(folder(SyntheticFolder.quick()), "as-happened").noons();
        Panel panel = new Panel(noons, "DAU", "people", 0, 120);
        panel.line(day -> day == 0 || day == 40 ? Double.NaN : day, Style.INK, Style.MEDIAN);
        assertEquals(2, panel.getDataset().getSeriesCount());
        assertEquals(39, panel.getDataset().getItemCount(0), "days 1 to 39");
        assertEquals(SyntheticFolder.DAYS - 41, panel.getDataset().getItemCount(1), "from day 41 on");
    }

    @Test
    void aSeriesOfOneVariantOnlyIsDrawnWithoutTheOther() throws Exception {
        SyntheticFolder.quick().writeTo(path);
        String series = Files.readString(path.resolve("series.csv"));
        Files.writeString(
                path.resolve("series.csv"),
                series.replaceAll("(?m)^no-shocks/\\d,[^,]*,tiktok,all,all,dau,.*\n", "")
                        .replaceAll("(?m)^as-happened/\\d,2024-12-[^,]*,tiktok,all,all,dau,.*\n", ""));
        ResultFolder folder = ResultFolder.open(path);
        assertTrue(text(draw(folder, Set.of("dau")).get(1)).contains("TikTok"));
        String differences = text(draw(folder, Set.of("dau-difference")).get(1));
        assertTrue(differences.contains("RedNote"), differences);
    }

    @Test
    void anUnknownChartIsRefusedWithTheNamesThereAre() {
        ResultFolder folder = folder(SyntheticFolder.quick());
        InvalidInput refused = assertThrows(InvalidInput.class, () -> draw(folder, Set.of("dua")));
        assertTrue(refused.getMessage().contains("'dua'"), refused.getMessage());
        assertTrue(refused.getMessage().contains("time-share"), refused.getMessage());
    }

    @Test
    void aMachineWithoutFontsIsToldWhatToInstall() {
        NoFontsException thrown = assertThrows(
                NoFontsException.class,
                () -> Fonts.require(() -> {
                    throw new NoClassDefFoundError("sun.font.X11FontManager");
                }));
        assertTrue(thrown.getMessage().contains("apt-get install libfontconfig1 fonts-dejavu-core"));
    }

    private ResultFolder usual() {
        return folder(SyntheticFolder.usual());
    }

    private ResultFolder folder(SyntheticFolder synthetic) {
        synthetic.writeTo(path);
        return ResultFolder.open(path);
    }

    private List<Path> draw(ResultFolder folder, Set<String> only) {
        return Charts.draw(folder, path.resolve("charts"), new ChartOptions(WIDTH, only));
    }

    private static String text(Path svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder()
                .parse(svg.toFile())
                .getDocumentElement()
                .getTextContent();
    }

    private static long inkedPixels(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels).filter(pixel -> pixel != 0xFFFFFFFF).count();
    }
}
