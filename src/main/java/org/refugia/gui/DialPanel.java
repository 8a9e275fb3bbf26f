package org.refugia.gui;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Rectangle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.Scrollable;
import org.refugia.parameter.InvalidInput;
import sim.portrayal.Inspector;

/** Sliders for the numbers of the scenario, in MASON's tab for the model. */
final class DialPanel extends Inspector implements Scrollable {
    private static final long serialVersionUID = 1;
    private static final int NOTCHES = 200;

    private final transient Session session;
    private final transient Consumer<String> said;
    private final transient Map<String, JSlider> sliders = new LinkedHashMap<>();
    private boolean isFilling;

    /** {@code said}: takes what is to be said about a move. */
    DialPanel(Session session, Consumer<String> said) {
        this.session = session;
        this.said = said;
        setVolatile(false);
        setLayout(new BoxLayout(this, BoxLayout.Y_AXIS));
        setBorder(BorderFactory.createEmptyBorder(4, 8, 8, 8));
        fill();
    }

    /** Shows the numbers that can be moved now, at what they are. */
    void fill() {
        isFilling = true;
        removeAll();
        sliders.clear();
        String group = "";
        for (Dial dial : session.dials()) {
            if (!dial.group().equals(group)) {
                group = dial.group();
                JLabel heading = new JLabel(group);
                heading.setFont(heading.getFont().deriveFont(Font.BOLD, 14f));
                heading.setBorder(BorderFactory.createEmptyBorder(10, 0, 2, 0));
                add(left(heading));
            }
            add(left(row(dial)));
        }
        add(Box.createVerticalGlue());
        isFilling = false;
        revalidate();
        repaint();
    }

    private static <T extends javax.swing.JComponent> T left(T component) {
        component.setAlignmentX(LEFT_ALIGNMENT);
        return component;
    }

    private JPanel row(Dial dial) {
        JPanel row = new JPanel();
        row.setLayout(new BoxLayout(row, BoxLayout.Y_AXIS));
        row.setBorder(BorderFactory.createEmptyBorder(3, 0, 3, 0));
        String about = "<html><body style='width: 300px'>%s<br>%s<br>source: %s</body></html>"
                .formatted(escaped(dial.meaning()), escaped(dial.path()), escaped(dial.source()));
        JLabel words = new JLabel("<html><body style='width: 235px'><b>%s</b> – %s</body></html>"
                .formatted(escaped(dial.title()), escaped(dial.meaning())));
        words.setFont(words.getFont().deriveFont(Font.PLAIN, 12f));
        words.setToolTipText(about);
        row.add(left(words));
        JSlider slider = new JSlider(0, NOTCHES, notch(dial, dial.value()));
        slider.setToolTipText(about);
        slider.getAccessibleContext().setAccessibleName(dial.title() + ": " + dial.meaning());
        JLabel number = new JLabel(dial.written(dial.value()));
        number.setPreferredSize(new Dimension(72, 18));
        JButton back = new JButton("↺");
        back.setToolTipText("Back to " + dial.written(dial.origin()));
        back.setMargin(new java.awt.Insets(0, 4, 0, 4));
        back.addActionListener(event -> slider.setValue(notch(dial, dial.origin())));
        slider.addChangeListener(event -> {
            double value = slider.getValue() == notch(dial, dial.origin()) ? dial.origin() : value(dial, slider);
            number.setText(dial.written(value));
            if (!isFilling && !slider.getValueIsAdjusting()) {
                move(dial, value);
            }
        });
        JPanel line = new JPanel();
        line.setLayout(new BoxLayout(line, BoxLayout.X_AXIS));
        line.add(slider);
        line.add(number);
        line.add(back);
        row.add(left(line));
        sliders.put(dial.path(), slider);
        return row;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static int notch(Dial dial, double value) {
        return (int) Math.round(NOTCHES * (value - dial.low()) / (dial.high() - dial.low()));
    }

    private static double value(Dial dial, JSlider slider) {
        return dial.low() + (dial.high() - dial.low()) * slider.getValue() / NOTCHES;
    }

    private void move(Dial dial, double value) {
        String text = dial.path() + " is " + dial.written(value);
        try {
            boolean changes;
            synchronized (session) {
                changes = session.set(dial, value);
            }
            said.accept(
                    !changes
                            ? text + ", but the variant that is played sets it itself"
                            : dial.isLive() ? text + " from now on" : text + " when the run starts again");
        } catch (InvalidInput e) {
            said.accept(e.problems().get(e.problems().size() - 1).toString());
        }
    }

    /** The slider of a number. */
    JSlider slider(String path) {
        return sliders.get(path);
    }

    /** Paths of the numbers that can be moved, from above. */
    List<String> paths() {
        return List.copyOf(sliders.keySet());
    }

    @Override
    public void updateInspector() {}

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return 24;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height - 24;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return false;
    }
}
