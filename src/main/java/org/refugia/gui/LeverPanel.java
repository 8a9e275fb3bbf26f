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
final class LeverPanel extends Inspector implements Scrollable {
    private static final long serialVersionUID = 1;
    private static final int NOTCHES = 200;

    private final transient Session session;
    private final transient Consumer<String> said;
    private final transient Map<String, JSlider> sliders = new LinkedHashMap<>();
    private boolean isFilling;

    /** {@code said}: takes what is to be said about a move. */
    LeverPanel(Session session, Consumer<String> said) {
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
        for (Lever lever : session.levers()) {
            if (!lever.group().equals(group)) {
                group = lever.group();
                JLabel heading = new JLabel(group);
                heading.setFont(heading.getFont().deriveFont(Font.BOLD, 14f));
                heading.setBorder(BorderFactory.createEmptyBorder(10, 0, 2, 0));
                add(left(heading));
            }
            add(left(row(lever)));
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

    private JPanel row(Lever lever) {
        JPanel row = new JPanel();
        row.setLayout(new BoxLayout(row, BoxLayout.Y_AXIS));
        row.setBorder(BorderFactory.createEmptyBorder(3, 0, 3, 0));
        String about = "<html><body style='width: 300px'>%s<br>%s<br>source: %s</body></html>"
                .formatted(escaped(lever.meaning()), escaped(lever.path()), escaped(lever.source()));
        JLabel words = new JLabel("<html><body style='width: 235px'><b>%s</b> – %s</body></html>"
                .formatted(escaped(lever.title()), escaped(lever.meaning())));
        words.setFont(words.getFont().deriveFont(Font.PLAIN, 12f));
        words.setToolTipText(about);
        row.add(left(words));
        JSlider slider = new JSlider(0, NOTCHES, notch(lever, lever.value()));
        slider.setToolTipText(about);
        slider.getAccessibleContext().setAccessibleName(lever.title() + ": " + lever.meaning());
        JLabel number = new JLabel(lever.written(lever.value()));
        number.setPreferredSize(new Dimension(72, 18));
        JButton back = new JButton("↺");
        back.setToolTipText("Back to " + lever.written(lever.value()));
        back.setMargin(new java.awt.Insets(0, 4, 0, 4));
        back.addActionListener(event -> slider.setValue(notch(lever, lever.value())));
        slider.addChangeListener(event -> {
            double value = slider.getValue() == notch(lever, lever.value()) ? lever.value() : value(lever, slider);
            number.setText(lever.written(value));
            if (!isFilling && !slider.getValueIsAdjusting()) {
                move(lever, value);
            }
        });
        JPanel line = new JPanel();
        line.setLayout(new BoxLayout(line, BoxLayout.X_AXIS));
        line.add(slider);
        line.add(number);
        line.add(back);
        row.add(left(line));
        sliders.put(lever.path(), slider);
        return row;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static int notch(Lever lever, double value) {
        return (int) Math.round(NOTCHES * (value - lever.low()) / (lever.high() - lever.low()));
    }

    private static double value(Lever lever, JSlider slider) {
        return lever.low() + (lever.high() - lever.low()) * slider.getValue() / NOTCHES;
    }

    private void move(Lever lever, double value) {
        String text = lever.path() + " is " + lever.written(value);
        try {
            synchronized (session) {
                session.set(lever, value);
            }
            said.accept(lever.isLive() ? text + " from now on" : text + " when the run starts again");
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
