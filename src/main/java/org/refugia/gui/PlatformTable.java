package org.refugia.gui;

import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import org.refugia.analysis.Scale;
import org.refugia.report.Palette;

/** The legend and the numbers of the last day that is over: each platform, and how it differs from the run beside. */
final class PlatformTable {
    private static final List<String> COLUMNS =
            List.of("Show", "Platform", "Users/day", "to grey", "Time, %", "to grey, points");
    private static final int[] WIDTHS = {42, 135, 75, 75, 60, 110};
    private static final int NAME = 1;

    private final Session session;
    private final List<String> titles;
    private final boolean[] shown;
    private final Shown shows;
    private final Model model = new Model();
    private final JScrollPane pane;

    /** Told when a platform is to be shown or hidden. */
    interface Shown {
        void show(int platform, boolean isShown);
    }

    PlatformTable(Session session, Shown shows) {
        this.session = session;
        this.shows = shows;
        titles = session.scenario().platforms().keySet().stream()
                .map(session.scenario()::platformTitle)
                .toList();
        shown = new boolean[titles.size()];
        Arrays.fill(shown, true);
        JTable table = new JTable(model);
        table.setRowHeight(20);
        table.setShowVerticalLines(false);
        table.setFocusable(true);
        table.getTableHeader().setReorderingAllowed(false);
        table.getColumnModel().getColumn(NAME).setCellRenderer(new Swatch());
        for (int column = 0; column < COLUMNS.size(); column++) {
            table.getColumnModel().getColumn(column).setPreferredWidth(WIDTHS[column]);
        }
        DefaultTableCellRenderer right = new DefaultTableCellRenderer();
        right.setHorizontalAlignment(SwingConstants.RIGHT);
        for (int column = NAME + 1; column < COLUMNS.size(); column++) {
            table.getColumnModel().getColumn(column).setCellRenderer(right);
        }
        table.getAccessibleContext().setAccessibleName("Numbers of the last day, by platform");
        pane = new JScrollPane(table);
        pane.setPreferredSize(new Dimension(500, 46 + 20 * Math.min(5, titles.size())));
    }

    private final class Model extends AbstractTableModel {
        private static final long serialVersionUID = 1;

        private final transient List<String[]> rows = new ArrayList<>();

        @Override
        public int getRowCount() {
            return titles.size();
        }

        @Override
        public int getColumnCount() {
            return COLUMNS.size();
        }

        @Override
        public String getColumnName(int column) {
            return COLUMNS.get(column);
        }

        @Override
        public Object getValueAt(int row, int column) {
            if (column == 0) {
                return shown[row];
            }
            return column == NAME ? titles.get(row) : row < rows.size() ? rows.get(row)[column] : "";
        }

        @Override
        public Class<?> getColumnClass(int column) {
            return column == 0 ? Boolean.class : String.class;
        }

        @Override
        public boolean isCellEditable(int row, int column) {
            return column == 0;
        }

        @Override
        public void setValueAt(Object value, int row, int column) {
            shown[row] = (Boolean) value;
            shows.show(row, shown[row]);
        }
    }

    /** Shows the last day that is over in both runs. */
    void update() {
        Curves played = session.curves();
        Curves beside = session.otherCurves();
        int day = Math.min(played.days(), beside.days()) - 1;
        model.rows.clear();
        for (int platform = 0; day >= 0 && platform < titles.size(); platform++) {
            double dau = played.dau(platform, day);
            double time = played.timeShare(platform, day);
            model.rows.add(new String[] {
                "",
                "",
                Scale.words(dau),
                signed(dau - beside.dau(platform, day)),
                String.format(Locale.ENGLISH, "%.1f", time),
                points(time - beside.timeShare(platform, day))
            });
        }
        model.fireTableRowsUpdated(0, Math.max(0, titles.size() - 1));
    }

    private static String signed(double difference) {
        return difference == 0 ? "0" : (difference > 0 ? "+" : "−") + Scale.words(Math.abs(difference));
    }

    private static String points(double difference) {
        return String.format(Locale.ENGLISH, "%+.1f", difference)
                .replace('-', '−')
                .replaceFirst("^[+−]0\\.0$", "0");
    }

    /** A platform's name beside its colour. */
    private static final class Swatch extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1;

        @Override
        public Component getTableCellRendererComponent(
                JTable table, Object value, boolean isSelected, boolean hasFocus, int row, int column) {
            JLabel label =
                    (JLabel) super.getTableCellRendererComponent(table, value, isSelected, hasFocus, row, column);
            label.setIcon(new Spot(Palette.colour(row)));
            return label;
        }
    }

    private record Spot(Color colour) implements Icon {
        @Override
        public void paintIcon(Component component, Graphics graphics, int x, int y) {
            graphics.setColor(colour);
            graphics.fillRect(x, y, getIconWidth(), getIconHeight());
        }

        @Override
        public int getIconWidth() {
            return 14;
        }

        @Override
        public int getIconHeight() {
            return 10;
        }
    }

    JScrollPane pane() {
        return pane;
    }

    /** Shows or hides a platform, as a click on its box does. */
    void show(int row, boolean isShown) {
        model.setValueAt(isShown, row, 0);
        model.fireTableCellUpdated(row, 0);
    }

    /** What a cell says. */
    String cell(int row, int column) {
        return String.valueOf(model.getValueAt(row, column));
    }
}
