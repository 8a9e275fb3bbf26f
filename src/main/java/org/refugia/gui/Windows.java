package org.refugia.gui;

import com.formdev.flatlaf.FlatLightLaf;
import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import javax.swing.JFrame;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;
import org.refugia.observe.DailyRows;
import org.refugia.scenario.Draft;
import sim.display.Console;

/** Opens the windows around a scenario, and takes pictures of them. */
public final class Windows {
    private static final int CONSOLE_WIDTH = 380;
    private static final int HEIGHT = 760;

    private final RefugiaGui gui;
    private final Session session;
    private final Console console;
    private final CountDownLatch closed = new CountDownLatch(1);

    private Windows(Session session, RefugiaGui gui, Console console) {
        this.session = session;
        this.gui = gui;
        this.console = console;
    }

    /** There is no screen to open a window on. */
    public static final class NoDisplay extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoDisplay() {
            super(
                    "there is no display to open a window on. On a desktop: install a Java that has windows (Debian: apt-get install"
                            + " openjdk-17-jre, not -headless). Over ssh: ssh -X. Without a screen: `refugia run` draws the same curves into"
                            + " files, `refugia serve` shows them in a browser");
        }
    }

    /**
     * Demands a display, before anything is worked out.
     *
     * @throws NoDisplay if there is none
     */
    public static void requireDisplay() {
        try {
            if (GraphicsEnvironment.isHeadless()
                    || GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length == 0) {
                throw new NoDisplay();
            }
        } catch (HeadlessException | AWTError | LinkageError e) {
            throw new NoDisplay();
        }
    }

    /**
     * Opens the windows; time stands still.
     *
     * @param written  the scenario, with what the command line changes about it
     * @param variant  the variant that is played
     * @param seed     seed of the whole experiment, as of a run; replicate 1 is played
     * @param rows     takes what the scenario asks for, as a run would write it down
     */
    public static Windows open(Draft written, String variant, long seed, DailyRows rows) {
        requireDisplay();
        keepProcess();
        FlatLightLaf.setup();
        Session session = new Session(written, variant, seed, rows);
        AtomicReference<Windows> opened = new AtomicReference<>();
        inSwing(() -> {
            RefugiaGui gui = new RefugiaGui(session);
            Console console = (Console) gui.createController();
            console.setBounds(0, 0, CONSOLE_WIDTH, HEIGHT);
            console.setNewMenuAllowed(false);
            JTabbedPane tabs = console.getTabPane();
            tabs.setSelectedIndex(tabs.getTabCount() - 1);
            console.setVisible(true);
            gui.window().frame().toFront();
            Windows windows = new Windows(session, gui, console);
            windows.watch();
            opened.set(windows);
        });
        return opened.get();
    }

    /** MASON ends the process when its last console is closed, but this process may not be done yet. */
    @SuppressWarnings("unchecked")
    private static void keepProcess() {
        Console.allControllers.put(Windows.class, Windows.class);
    }

    private void watch() {
        gui.window().frame().setDefaultCloseOperation(JFrame.DO_NOTHING_ON_CLOSE);
        gui.window().frame().addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                console.doClose();
            }
        });
        console.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                closed.countDown();
            }
        });
    }

    /** Does something in Swing's thread, and waits for its end. */
    static void inSwing(Runnable what) {
        try {
            if (SwingUtilities.isEventDispatchThread()) {
                what.run();
            } else {
                SwingUtilities.invokeAndWait(what);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("windows can be opened", e.getCause());
        }
    }

    /** Lets time pass. */
    public void play() {
        inSwing(console::pressPlay);
    }

    /**
     * Plays, as fast as it goes and without drawing in between, up to a day.
     *
     * @param day  the day before which time is held, 0 for the first recorded one
     */
    public void playTo(int day) {
        inSwing(() -> {
            console.pressPause();
            var calendar = session.scenario().time().calendar();
            int steps = Math.min(calendar.steps(), (calendar.warmUpDays() + day) * calendar.stepsPerDay());
            while (session.played().stepsDone() < steps && !session.isOver()) {
                gui.step();
            }
            gui.window().update();
        });
    }

    /** Waits until the windows are closed. */
    public void await() throws InterruptedException {
        closed.await();
    }

    /** Closes the windows. */
    public void close() {
        inSwing(console::doClose);
    }

    /** Writes a picture of the main window, as PNG. */
    public void picture(Path file) throws IOException {
        AtomicReference<BufferedImage> picture = new AtomicReference<>();
        inSwing(() -> {
            JFrame frame = gui.window().frame();
            frame.validate();
            BufferedImage image = new BufferedImage(
                    frame.getRootPane().getWidth(), frame.getRootPane().getHeight(), BufferedImage.TYPE_INT_RGB);
            var graphics = image.createGraphics();
            frame.getRootPane().printAll(graphics);
            graphics.dispose();
            picture.set(image);
        });
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        try (var out = Files.newOutputStream(file)) {
            ImageIO.write(picture.get(), "png", out);
        }
    }

    RefugiaGui gui() {
        return gui;
    }

    Session session() {
        return session;
    }

    Console console() {
        return console;
    }
}
