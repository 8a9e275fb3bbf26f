package org.refugia.gui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.Insets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.refugia.scenario.Scenario;

/** What can be done, above people and curves: with time, to a platform, with the grey curves. */
final class ControlBar {
    private final Map<String, JButton> buttons = new LinkedHashMap<>();
    private final JLabel clock = new JLabel(" ");
    private final JLabel status = new JLabel(" ");
    private final List<String> ids;
    private final JComboBox<String> platforms;
    private final JPanel panel = new JPanel();

    /** What the buttons for time do. */
    interface Player {
        void play();

        void pause();

        void step();

        void startAgain(boolean asWritten);

        void pace(Pace pace);
    }

    /** What the other buttons do. */
    interface Acts {
        void happen(Intervention what, String platform);

        void lift(String platform);

        void playBeside(Beside what);

        void save();
    }

    ControlBar(Scenario scenario, Player player, Acts acts) {
        ids = List.copyOf(scenario.platforms().keySet());
        platforms = new JComboBox<>(ids.stream().map(scenario::platformTitle).toArray(String[]::new));
        panel.setLayout(new BoxLayout(panel, BoxLayout.Y_AXIS));
        panel.setBorder(BorderFactory.createEmptyBorder(2, 4, 2, 4));
        for (JPanel row : List.of(time(player, acts), interventions(acts), beside(player, acts))) {
            row.setAlignmentX(Component.LEFT_ALIGNMENT);
            panel.add(row);
        }
    }

    private static JPanel row() {
        return new JPanel(new FlowLayout(FlowLayout.LEFT, 4, 1));
    }

    private JPanel time(Player player, Acts acts) {
        clock.setFont(clock.getFont().deriveFont(Font.BOLD, 15f));
        clock.setPreferredSize(new Dimension(215, 24));
        JPanel row = row();
        row.add(clock);
        row.add(button("Play", "Let time pass", player::play));
        row.add(button("Pause", "Hold time", player::pause));
        row.add(button("One step", "Let one step pass, and hold time", player::step));
        row.add(button(
                "Start again",
                "From the first day: sliders stay where they are, what you made happen is forgotten",
                () -> player.startAgain(false)));
        row.add(button(
                "As written", "From the first day, with everything as the file says", () -> player.startAgain(true)));
        row.add(button("Save as scenario…", "What you see, as a file for `refugia run`", acts::save));
        return row;
    }

    private JPanel interventions(Acts acts) {
        JPanel row = row();
        row.add(new JLabel("Now, to"));
        platforms.getAccessibleContext().setAccessibleName("Platform");
        row.add(platforms);
        for (Intervention each : Intervention.values()) {
            row.add(button(each.title(), each.meaning(), () -> acts.happen(each, platform())));
            if (each == Intervention.BAN) {
                row.add(button("Lift ban", "Whatever ban is in force on it ends now", () -> acts.lift(platform())));
            }
        }
        return row;
    }

    private JPanel beside(Player player, Acts acts) {
        JComboBox<Beside> beside = new JComboBox<>(Beside.values());
        beside.getAccessibleContext().setAccessibleName("Grey curves");
        beside.addActionListener(event -> acts.playBeside((Beside) beside.getSelectedItem()));
        JComboBox<Pace> pace = new JComboBox<>(Pace.values());
        pace.setSelectedItem(Pace.NORMAL);
        pace.getAccessibleContext().setAccessibleName("Pace");
        pace.addActionListener(event -> player.pace((Pace) pace.getSelectedItem()));
        player.pace(Pace.NORMAL);
        JPanel row = row();
        row.add(new JLabel("Grey, dashed:"));
        row.add(beside);
        row.add(new JLabel("Pace:"));
        row.add(pace);
        JPanel all = new JPanel(new BorderLayout());
        all.add(row, BorderLayout.WEST);
        all.add(status, BorderLayout.CENTER);
        return all;
    }

    private String platform() {
        return ids.get(platforms.getSelectedIndex());
    }

    /** A button; the first letter of its title that is still free works with Alt. */
    private JButton button(String title, String meaning, Runnable action) {
        JButton button = new JButton(title);
        button.setToolTipText(meaning);
        button.setMargin(new Insets(2, 8, 2, 8));
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

    /** Says something. */
    void say(String text) {
        status.setText("  " + text);
        status.setToolTipText(text);
    }

    /** What was said last. */
    String said() {
        return status.getText().strip();
    }

    /** Shows what time it is. */
    void showTime(String text) {
        clock.setText(text);
    }

    /** The button of a title. */
    JButton button(String title) {
        return buttons.get(title);
    }

    JPanel panel() {
        return panel;
    }
}
