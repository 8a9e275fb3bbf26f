package org.refugia.gui;

import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import sim.display.Console;
import sim.display.Controller;
import sim.display.GUIState;
import sim.engine.SimState;
import sim.portrayal.Inspector;

/** MASON's console around a session: it starts runs, takes them from step to step, and shows the sliders. */
public final class RefugiaGui extends GUIState {
    private final Session session;
    private final AtomicBoolean isUpdating = new AtomicBoolean();
    private final DialPanel dials;
    private boolean isFresh = true;
    private MainWindow window;
    private boolean startsAsWritten;

    RefugiaGui(Session session) {
        super(session.played());
        this.session = session;
        dials = new DialPanel(session, text -> window.say(text));
    }

    /** What MASON calls it. */
    public static String getName() {
        return "Refugia";
    }

    /** What MASON's first tab says. */
    public static Object getInfo() {
        return """
                <html><body style='font-family: sans-serif; font-size: 12pt'>
                <h2>Refugia</h2>
                <p>People with ties and platform preferences use several platforms. Some platforms are threatened, cut off or
                restored; people hear, join, drift and return.</p>
                <p><b>Play</b> lets time pass. The tab <b>Model</b> has a slider for each number that may be moved. The buttons
                above the charts make something happen now. Grey, dashed curves show what would have happened: the same people
                on the same random numbers.</p>
                <p>Click on a person to read their diary. <b>Save as scenario…</b> makes a file of what you did; <code>refugia
                run FILE</code> repeats it, with intervals.</p>
                <p>Random numbers come from <code>--seed</code> on the command line; the seed of this console is not used.</p>
                </body></html>
                """;
    }

    @Override
    public void init(Controller newController) {
        super.init(newController);
        Console console = (Console) newController;
        window = new MainWindow(session, this, dials, new Keys(console));
        JFrame frame = window.frame();
        newController.registerFrame(frame);
        frame.setLocation(385, 0);
        frame.setVisible(true);
        window.start();
    }

    private final class Keys implements ControlBar.Player {
        private final Console console;

        Keys(Console console) {
            this.console = console;
        }

        @Override
        public void play() {
            if (console.getPlayState() == Console.PS_PAUSED) {
                console.pressPause();
            } else {
                console.pressPlay();
            }
        }

        @Override
        public void pause() {
            if (session.isOver()) {
                window.say("The last day is over: start again first");
            } else if (console.getPlayState() != Console.PS_PAUSED) {
                console.pressPause();
            }
        }

        @Override
        public void step() {
            pause();
            if (!session.isOver()) {
                console.pressPlay();
            }
        }

        @Override
        public void pace(Pace pace) {
            console.setPlaySleep(
                    pace.stepMillis(session.scenario().time().calendar().stepsPerDay()));
        }

        @Override
        public void startAgain(boolean asWritten) {
            startsAsWritten = asWritten;
            console.pressStop();
            console.pressPause();
        }
    }

    @Override
    public void start() {
        synchronized (session) {
            if (startsAsWritten) {
                session.startAsWritten();
            } else if (!isFresh) {
                session.start();
            }
            isFresh = false;
            startsAsWritten = false;
            state = new Begun(session);
        }
        super.start();
        state = session.played();
        window.start();
    }

    /** A run that is started already: MASON would start it once more. */
    private static final class Begun extends SimState {
        private static final long serialVersionUID = 1;

        Begun(Session session) {
            super(0);
            schedule = session.played().schedule;
        }

        @Override
        public void start() {}
    }

    @Override
    public boolean step() {
        boolean goesOn;
        synchronized (session) {
            if (session.isOver()) {
                return false;
            }
            goesOn = super.step();
            session.follow();
            goesOn &= !session.isOver();
        }
        if (isUpdating.compareAndSet(false, true)) {
            SwingUtilities.invokeLater(() -> {
                isUpdating.set(false);
                window.update();
            });
        }
        return goesOn;
    }

    @Override
    public Inspector getInspector() {
        return dials;
    }

    @Override
    public void quit() {
        super.quit();
        if (window != null) {
            window.frame().dispose();
        }
    }

    MainWindow window() {
        return window;
    }
}
