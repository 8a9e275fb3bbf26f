package org.refugia.gui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Font;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import org.refugia.parameter.InvalidInput;
import org.refugia.scenario.Scenario;
import org.refugia.shock.Shock;
import org.refugia.world.Calendar;

/** The window: people on the left, curves on the right, what can be done above, numbers and events below. */
final class MainWindow {
    private final Session session;
    private final Set<String> written;
    private final Map<String, JButton> buttons = new LinkedHashMap<>();
    private final JLabel clock = new JLabel(" ");
    private final JLabel status = new JLabel(" ");
    private final JComboBox<String> platforms;
    private final CurveChart chart;
    private final PlatformTable table;
    private List<Happening> happenings = List.of();
    private final DefaultListModel<String> events = new DefaultListModel<>();
    private final JList<String> eventList = new JList<>(events);
    private final DiaryPanel diary;
    private final NetworkView network;
    private final JTabbedPane left = new JTabbedPane();
    private final JLabel caption = new JLabel(" ");
    private final JFrame frame = new JFrame("Refugia");
    private final DialPanel dials;

    /** What the buttons for playing do. */
    interface Player {
        void play();

        void pause();

        void step();

        void startAgain(boolean asWritten);

        void pace(Pace pace);
    }

    MainWindow(Session session, RefugiaGui gui, DialPanel dials, Player player) {
        this.dials = dials;
        this.session = session;
        Scenario scenario = session.scenario();
        written = scenario.shocks().stream().map(Shock::id).collect(Collectors.toSet());
        platforms = new JComboBox<>(scenario.platforms().keySet().stream()
                .map(scenario::platformTitle)
                .toArray(String[]::new));
        Calendar calendar = scenario.time().calendar();
        chart = new CurveChart(List.copyOf(scenario.platforms().keySet()), calendar.start(), calendar.end());
        table = new PlatformTable(session, chart::show);
        diary = new DiaryPanel(session);
        network = new NetworkView(session, gui, this::clicked);
        frame.setTitle("Refugia – " + scenario.title());
        frame.add(top(player), BorderLayout.NORTH);
        frame.add(middle(), BorderLayout.CENTER);
        frame.add(bottom(), BorderLayout.SOUTH);
        frame.setPreferredSize(new Dimension(890, 760));
        frame.pack();
    }

    private JPanel top(Player player) {
        clock.setFont(clock.getFont().deriveFont(Font.BOLD, 15f));
        clock.setPreferredSize(new Dimension(215, 24));
        JPanel run = new JPanel(new FlowLayout(FlowLayout.LEFT, 4, 2));
        run.add(clock);
        run.add(button("Play", "Let time pass", player::play));
        run.add(button("Pause", "Hold time", player::pause));
        run.add(button("One step", "Let one step pass, and hold time", player::step));
        run.add(button(
                "Start again",
                "From the first day: sliders stay where they are, what you made happen is forgotten",
                () -> player.startAgain(false)));
        run.add(button(
                "As written", "From the first day, with everything as the file says", () -> player.startAgain(true)));
        run.add(button("Save as scenario…", "What you see, as a file for `refugia run`", this::save));
        JPanel act = new JPanel(new FlowLayout(FlowLayout.LEFT, 4, 2));
        act.add(new JLabel("Now, to"));
        platforms.getAccessibleContext().setAccessibleName("Platform");
        act.add(platforms);
        for (Intervention each : Intervention.values()) {
            act.add(button(each.title(), each.meaning(), () -> happen(each)));
            if (each == Intervention.BAN) {
                act.add(button("Lift ban", "Whatever ban is in force on it ends now", this::lift));
            }
        }
        JComboBox<Beside> beside = new JComboBox<>(Beside.values());
        beside.getAccessibleContext().setAccessibleName("Grey curves");
        beside.addActionListener(event -> playBeside((Beside) beside.getSelectedItem()));
        JPanel grey = new JPanel(new FlowLayout(FlowLayout.LEFT, 4, 0));
        grey.add(new JLabel("Grey, dashed:"));
        grey.add(beside);
        JComboBox<Pace> pace = new JComboBox<>(Pace.values());
        pace.setSelectedItem(Pace.NORMAL);
        pace.getAccessibleContext().setAccessibleName("Pace");
        pace.addActionListener(event -> player.pace((Pace) pace.getSelectedItem()));
        player.pace(Pace.NORMAL);
        grey.add(new JLabel("Pace:"));
        grey.add(pace);
        grey.add(status);
        JPanel all = new JPanel();
        all.setLayout(new BoxLayout(all, BoxLayout.Y_AXIS));
        all.setBorder(BorderFactory.createEmptyBorder(2, 4, 2, 4));
        for (JPanel row : List.of(run, act, grey)) {
            row.setAlignmentX(Component.LEFT_ALIGNMENT);
            all.add(row);
        }
        return all;
    }

    private JButton button(String title, String meaning, Runnable action) {
        JButton button = new JButton(title);
        button.setToolTipText(meaning);
        button.setMargin(new java.awt.Insets(2, 8, 2, 8));
        title.toUpperCase(Locale.ROOT)
                .chars()
                .filter(letter -> Character.isLetter(letter)
                        && buttons.values().stream().noneMatch(other -> other.getMnemonic() == letter))
                .findFirst()
                .ifPresent(button::setMnemonic);
        button.addActionListener(event -> action.run());
        buttons.put(title, button);
        return button;
    }

    private JSplitPane middle() {
        JPanel people = new JPanel(new BorderLayout());
        people.add(network.display(), BorderLayout.CENTER);
        caption.setBorder(BorderFactory.createEmptyBorder(2, 4, 2, 4));
        caption.setFont(caption.getFont().deriveFont(Font.PLAIN, 11f));
        people.add(caption, BorderLayout.SOUTH);
        left.addTab("People", people);
        left.addTab("Diary", diary);
        JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, left, chart.panel());
        split.setResizeWeight(0.45);
        split.setDividerLocation(390);
        split.setBorder(null);
        return split;
    }

    private JPanel bottom() {
        JPanel bottom = new JPanel();
        bottom.setLayout(new BoxLayout(bottom, BoxLayout.X_AXIS));
        bottom.setBorder(BorderFactory.createEmptyBorder(4, 4, 4, 4));
        bottom.add(table.pane());
        bottom.add(Box.createHorizontalStrut(6));
        eventList.getAccessibleContext().setAccessibleName("What happens when");
        JScrollPane list = new JScrollPane(eventList);
        list.setPreferredSize(new Dimension(330, 100));
        list.setBorder(BorderFactory.createTitledBorder("What happens"));
        bottom.add(list);
        return bottom;
    }

    private void clicked(int user) {
        left.setSelectedIndex(1);
        diary.show(user);
    }

    private String platform() {
        return List.copyOf(session.scenario().platforms().keySet()).get(platforms.getSelectedIndex());
    }

    private void happen(Intervention what) {
        change(() -> {
            session.happen(what, platform());
            say(what.title() + " of " + platforms.getSelectedItem() + " from now on");
        });
    }

    private void lift() {
        change(() -> {
            boolean any = !session.lift(platform()).isEmpty();
            say(any ? "Ban lifted" : "No ban of " + platforms.getSelectedItem() + " is in force");
        });
    }

    private void change(Runnable what) {
        try {
            synchronized (session) {
                what.run();
                listHappenings();
            }
            dials.fill();
        } catch (InvalidInput e) {
            say(session.isOver() ? "The last day is over: start again first" : last(e));
        }
    }

    private static String last(InvalidInput error) {
        return error.problems().get(error.problems().size() - 1).toString();
    }

    private void playBeside(Beside what) {
        frame.setCursor(Cursor.getPredefinedCursor(Cursor.WAIT_CURSOR));
        synchronized (session) {
            session.setBeside(what);
            chart.clear();
            chart.draw(session.curves(), session.otherCurves());
            table.update();
        }
        frame.setCursor(Cursor.getDefaultCursor());
    }

    private void save() {
        JFileChooser chooser = new JFileChooser(new File("scenarios"));
        chooser.setDialogTitle("Save what is played as a scenario");
        chooser.setSelectedFile(new File("my-scenario.yaml"));
        if (chooser.showSaveDialog(frame) == JFileChooser.APPROVE_OPTION) {
            save(chooser.getSelectedFile());
        }
    }

    /** Writes what is played into a scenario file that is not there yet. */
    void save(File file) {
        try {
            String text;
            synchronized (session) {
                text = session.export(file.toPath());
            }
            Files.writeString(file.toPath(), text, java.nio.file.StandardOpenOption.CREATE_NEW);
            say("Saved: refugia run " + file);
        } catch (java.nio.file.FileAlreadyExistsException e) {
            say("There is already a file " + file.getName() + ": choose another name");
        } catch (IOException e) {
            say("Cannot write " + file.getName() + ": " + e.getMessage());
        } catch (InvalidInput e) {
            say(last(e));
        }
    }

    /** Says something in the line above the charts. */
    void say(String text) {
        status.setText("  " + text);
        status.setToolTipText(text);
    }

    private void listHappenings() {
        Scenario scenario = session.scenario();
        happenings = Happening.of(scenario, session.played().world().conditions(), written);
        chart.mark(happenings);
        Calendar calendar = scenario.time().calendar();
        events.clear();
        happenings.forEach(each -> events.addElement(each.line(calendar)));
    }

    /** Shows a run that has just started. */
    void start() {
        synchronized (session) {
            network.start();
            chart.clear();
            chart.draw(session.curves(), session.otherCurves());
            table.update();
            listHappenings();
            caption.setText("<html>" + network.caption() + "</html>");
        }
        dials.fill();
        say(" ");
        showTime();
    }

    /** Shows what has come since. */
    void update() {
        synchronized (session) {
            chart.draw(session.curves(), session.otherCurves());
            table.update();
        }
        showTime();
    }

    private void showTime() {
        LocalDateTime now = session.now();
        Calendar calendar = session.scenario().time().calendar();
        int last = -1;
        while (last + 1 < happenings.size()
                && calendar.local(happenings.get(last + 1).from()).isBefore(now)) {
            last++;
        }
        if (last != eventList.getSelectedIndex()) {
            eventList.clearSelection();
            if (last >= 0) {
                eventList.setSelectedIndex(last);
                eventList.ensureIndexIsVisible(Math.min(happenings.size() - 1, last + 1));
            }
        }
        clock.setText(session.isOver() ? "The last day is over" : Happening.said(now));
    }

    JFrame frame() {
        return frame;
    }

    DialPanel dials() {
        return dials;
    }

    /** The button of a title. */
    JButton button(String title) {
        return buttons.get(title);
    }

    DiaryPanel diary() {
        return diary;
    }

    NetworkView network() {
        return network;
    }

    PlatformTable table() {
        return table;
    }

    /** What happens when, as listed; what has begun last is marked. */
    JList<String> happenings() {
        return eventList;
    }

    /** What stands in the line above the charts. */
    String said() {
        return status.getText().strip();
    }
}
