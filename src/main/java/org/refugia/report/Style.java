package org.refugia.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;

/** How every chart looks: sizes in points of the drawing, colours, fonts, strokes. */
final class Style {
    /** Width of every drawing; at a text width of 17 cm one point is 0.6 typographic points. */
    static final int WIDTH = 800;

    /** Around every drawing. */
    static final int MARGIN = 10;

    /** Left of the panels: room for the labels of their axes. */
    static final int LEFT = 50;

    static final int RIGHT = 10;
    static final int GAP = 26;
    static final int PANEL_HEIGHT = 106;

    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 17);
    static final Font SUBTITLE = new Font(Font.SANS_SERIF, Font.BOLD, 14);
    static final Font HEADING = new Font(Font.SANS_SERIF, Font.BOLD, 13);
    static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    static final Color INK = new Color(0x22, 0x22, 0x22);
    static final Color FAINT_INK = new Color(0x55, 0x55, 0x55);
    static final Color GRID = new Color(0xE4, 0xE4, 0xE4);
    static final Color EVENT = new Color(0x8A, 0x8A, 0x8A);
    static final Color SPAN = new Color(0, 0, 0, 14);
    static final Color BACKGROUND = Color.WHITE;

    static final float BAND_90 = 0.20f;
    static final float BAND_50 = 0.35f;
    static final float CLOUD = 0.45f;

    static final Stroke MEDIAN = new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final Stroke COUNTERFACTUAL =
            new BasicStroke(1.3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 3}, 0);
    static final Stroke DOTTED =
            new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {0.1f, 4}, 0);
    static final Stroke THIN = new BasicStroke(0.8f);
    static final Stroke ZERO = new BasicStroke(1.1f);

    /**
     * A scale from dark to light that stays one in grey and for people with any colour vision; its light end, faint on
     * white, is left out. Source: plasma of van der Walt &amp; Smith (2015), matplotlib.
     */
    private static final Color[] STEPS = {
        new Color(0x0D, 0x08, 0x87),
        new Color(0x7E, 0x03, 0xA8),
        new Color(0xCC, 0x47, 0x78),
        new Color(0xF8, 0x95, 0x40),
    };

    private Style() {}

    /** The colour of the platform, or other thing, of that number; they come round again after seven. */
    static Color colour(int number) {
        return Palette.colour(number);
    }

    /** The colour of a number in an order of so many, from dark to light. */
    static Color step(int number, int of) {
        double at = of == 1 ? 0 : (STEPS.length - 1.0) * number / (of - 1);
        int below = Math.min((int) at, STEPS.length - 2);
        return mixed(STEPS[below], STEPS[below + 1], at - below);
    }

    /** A colour between two others: the first at 0, the second at 1. */
    static Color mixed(Color first, Color second, double share) {
        return new Color(
                mixed(first.getRed(), second.getRed(), share),
                mixed(first.getGreen(), second.getGreen(), share),
                mixed(first.getBlue(), second.getBlue(), share));
    }

    private static int mixed(int first, int second, double share) {
        return (int) Math.round(first + (second - first) * share);
    }

    /** A colour through which others show. */
    static Color faint(Color colour, float opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), Math.round(255 * opacity));
    }
}
