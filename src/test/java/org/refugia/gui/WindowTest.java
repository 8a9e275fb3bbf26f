package org.refugia.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JSlider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refugia.model.Seeds;
import org.refugia.model.Simulation;
import org.refugia.report.Palette;
import org.refugia.results.Series;
import org.refugia.scenario.Draft;
import org.refugia.scenario.Overrides;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioFile;
import org.refugia.scenario.ScenarioReader;
import sim.display.Console;

/** The window, on a real or virtual display: it is clicked on as a student would. */
@Tag("window")
class WindowTest {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int PEOPLE = 800;

    @TempDir
    private Path folder;

    private Windows windows;

    @BeforeAll
    static void demandDisplay() {
        try {
            Windows.requireDisplay();
        } catch (Windows.NoDisplay e) {
            abort("no display, so the window is not tested: run `xvfb-run -a mvn verify`");
        }
    }

    @AfterEach
    void close() {
        if (windows != null) {
            windows.close();
        }
    }

    private static Draft draft(String id) {
        Overrides few = new Overrides(Map.of(), List.of(), List.of(), OptionalInt.of(PEOPLE));
        return Draft.of(Path.of("scenarios", id + ".yaml"), few);
    }

    private Series open(String id) {
        Series series = new Series();
        Scenario scenario = draft(id).read().any();
        windows = Windows.open(
                draft(id), ScenarioFile.AS_HAPPENED, 1, (day, platform, segment, region, measure, value, unit) -> {
                    synchronized (series) {
                        series.add(new Series.Row(
                                scenario.time().calendar().date(day), platform, segment, region, measure, value, unit));
                    }
                });
        return series;
    }

    private void click(String button) {
        Windows.inSwing(() -> windows.gui().window().button(button).doClick());
    }

    private static void waitFor(String what, BooleanSupplier condition) throws InterruptedException {
        for (int tenths = 0; !condition.getAsBoolean(); tenths++) {
            assertTrue(tenths < 300, "within half a minute: " + what);
            Thread.sleep(100);
        }
    }

    private void playOut() throws InterruptedException {
        Windows.inSwing(() -> windows.console().setPlaySleep(0));
        click("Play");
        waitFor("the last day", () -> windows.session().isOver());
        waitFor("MASON has stopped", () -> windows.console().getPlayState() == Console.PS_STOPPED);
    }

    private BufferedImage picture(String name) throws Exception {
        Files.createDirectories(PICTURES);
        Windows.inSwing(() -> {});
        BufferedImage image = new Robot()
                .createScreenCapture(new Rectangle(Toolkit.getDefaultToolkit().getScreenSize()));
        ImageIO.write(image, "png", PICTURES.resolve(name + ".png").toFile());
        return image;
    }

    private static Set<Integer> colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getRGB(x, y) & 0xFFFFFF);
            }
        }
        return colours;
    }

    @Test
    void itOpensAndShowsPeopleAndCurvesOfEveryPlatform() throws Exception {
        open("us-tiktok-2025");
        windows.playTo(40);
        Path file = folder.resolve("window.png");
        windows.picture(file);
        picture("window");
        BufferedImage image = ImageIO.read(file.toFile());
        Set<Integer> colours = colours(image);
        for (int platform = 0; platform < 4; platform++) {
            assertTrue(colours.contains(Palette.colour(platform).getRGB() & 0xFFFFFF), "platform " + platform);
        }
        JList<String> happenings = windows.gui().window().happenings();
        assertEquals("10 Jan 2025: Announcement: TikTok", happenings.getModel().getElementAt(0));
        assertEquals("20 Jan 2025: Extension: TikTok", happenings.getSelectedValue(), "the last that has begun");
        assertTrue(windows.gui().window().frame().getWidth() + 385 <= 1280, "fits a small screen");
        assertTrue(windows.gui().window().frame().getHeight() <= 800, "fits a small screen");
        assertTrue(windows.gui().window().table().cell(0, 2).matches("[0-9.]+ M"), "millions of users");
    }

    @Test
    void leftAloneItPlaysTheSeriesOfARun() throws Exception {
        Series played = open("tipping-point");
        playOut();
        Scenario scenario = draft("tipping-point").read().variants().get(ScenarioFile.AS_HAPPENED);
        Series run = Simulation.run(scenario, Seeds.of(Seeds.ofReplicate(1, 1)), List.of());
        assertEquals(run.rows(), played.rows());
    }

    @Test
    void aBanBendsTheCurveAndLiftingItBendsItBack() throws Exception {
        open("two-platforms");
        Session session = windows.session();
        windows.playTo(10);
        double before = session.curves().dau(0, 9);
        assertEquals(before, session.otherCurves().dau(0, 9));
        click("Ban");
        assertTrue(
                windows.gui().window().said().startsWith("Ban of"),
                windows.gui().window().said());
        assertTrue(
                windows.gui().window().happenings().getModel().getElementAt(0).endsWith("Ban: Big (yours)"));
        windows.playTo(15);
        assertTrue(session.curves().dau(0, 14) < 0.5 * before);
        assertTrue(session.otherCurves().dau(0, 14) > 0.9 * before, "grey goes on without the ban");
        assertTrue(windows.gui().window().table().cell(0, 3).startsWith("−"), "the table tells the difference");
        picture("ban");
        click("Lift ban");
        windows.playTo(30);
        assertTrue(session.curves().dau(0, 29) > 0.6 * before);
        click("Lift ban");
        assertTrue(
                windows.gui().window().said().startsWith("No ban"),
                windows.gui().window().said());
    }

    @Test
    void aSliderBendsTheCurveFromNowOn() throws Exception {
        open("two-platforms");
        windows.playTo(10);
        JSlider slider = windows.gui().window().dials().slider("choice.terms.contacts.weight");
        Windows.inSwing(() -> slider.setValue(slider.getMaximum()));
        assertTrue(
                windows.gui().window().said().endsWith("from now on"),
                windows.gui().window().said());
        windows.playTo(90);
        Session moved = windows.session();
        Session untouched =
                new Session(draft("two-platforms"), ScenarioFile.AS_HAPPENED, 1, (d, p, s, r, m, v, u) -> {});
        while (untouched.curves().days() < 90) {
            untouched.played().schedule.step(untouched.played());
        }
        int last = 89;
        assertEquals(untouched.curves().dau(1, 9), moved.curves().dau(1, 9));
        assertNotEquals(untouched.curves().dau(1, last), moved.curves().dau(1, last));
    }

    @Test
    void aClickOnAPersonOpensTheirDiary() throws Exception {
        open("us-tiktok-2025");
        windows.playTo(40);
        JComponent people = windows.gui().window().network().display().insideDisplay;
        BufferedImage image = new BufferedImage(people.getWidth(), people.getHeight(), BufferedImage.TYPE_INT_RGB);
        Windows.inSwing(() -> people.printAll(image.createGraphics()));
        int home = Palette.colour(0).getRGB() & 0xFFFFFF;
        Windows.inSwing(() -> {
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    if ((image.getRGB(x, y) & 0xFFFFFF) == home) {
                        people.dispatchEvent(new MouseEvent(
                                people, MouseEvent.MOUSE_CLICKED, 0, MouseEvent.BUTTON1_DOWN_MASK, x, y, 1, false));
                        return;
                    }
                }
            }
        });
        DiaryPanel diary = windows.gui().window().diary();
        waitFor("a diary", () -> !diary.read().isEmpty());
        assertTrue(diary.read().contains("TikTok goes dark"), diary.read());
        picture("diary");
    }

    @Test
    void whatIsSavedRunsAsItWasPlayed() throws Exception {
        Series played = open("two-platforms");
        windows.playTo(12);
        click("Outage (1 day)");
        playOut();
        File file = folder.resolve("my-outage.yaml").toFile();
        Windows.inSwing(() -> windows.gui().window().save(file));
        Overrides few = new Overrides(Map.of(), List.of(), List.of(), OptionalInt.of(PEOPLE));
        Scenario saved = ScenarioReader.read(file.toPath(), few).variants().get(ScenarioFile.AS_HAPPENED);
        assertEquals("my-outage", saved.id());
        assertEquals(
                Simulation.run(saved, Seeds.of(Seeds.ofReplicate(1, 1)), List.of())
                        .rows(),
                played.rows());
    }

    @Test
    void startingAgainForgetsWhatWasMadeToHappenAndKeepsTheSliders() throws Exception {
        open("two-platforms");
        Session session = windows.session();
        windows.playTo(10);
        click("Ban");
        JSlider slider = windows.gui().window().dials().slider("choice.terms.contacts.weight");
        Windows.inSwing(() -> slider.setValue(0));
        int moved = slider.getValue();
        playOut();
        click("Start again");
        assertEquals(0, session.curves().days());
        assertEquals(
                moved,
                windows.gui()
                        .window()
                        .dials()
                        .slider("choice.terms.contacts.weight")
                        .getValue());
        windows.playTo(20);
        assertTrue(session.curves().dau(0, 19) > 0.5 * session.otherCurves().dau(0, 19), "no ban any more");
        click("As written");
        assertNotEquals(
                moved,
                windows.gui()
                        .window()
                        .dials()
                        .slider("choice.terms.contacts.weight")
                        .getValue());
    }

    @Test
    void whatEndsIsSaidAndNothingBreaksAfterTheLastDay() throws Exception {
        open("tipping-point");
        playOut();
        click("Ban");
        assertEquals(
                "The last day is over: start again first",
                windows.gui().window().said());
        picture("tipping-point");
    }
}
