package org.refugia.report;

import java.awt.Color;

/**
 * The colours of platforms, and of other things that are told apart by number: the same in pictures, pages and the window.
 */
public final class Palette {
    /**
     * Colours that people with any colour vision tell apart; yellow last, being faint on white.
     * Source: Okabe &amp; Ito (2002), Color Universal Design.
     */
    private static final Color[] COLOURS = {
        new Color(0x00, 0x72, 0xB2),
        new Color(0xD5, 0x5E, 0x00),
        new Color(0x00, 0x9E, 0x73),
        new Color(0xCC, 0x79, 0xA7),
        new Color(0xE6, 0x9F, 0x00),
        new Color(0x56, 0xB4, 0xE9),
        new Color(0xB8, 0xA8, 0x00),
    };

    private Palette() {}

    /** The colour of the platform, or other thing, of that number, from 0; they come round again after seven. */
    public static Color colour(int number) {
        return COLOURS[number % COLOURS.length];
    }

    /** The same as written in pages: {@code #0072b2}. */
    public static String hex(int number) {
        return hex(colour(number));
    }

    /** A colour as written in pages. */
    public static String hex(Color colour) {
        return "#%06x".formatted(colour.getRGB() & 0xFFFFFF);
    }

    /** The colour of a number in an order of so many, from dark to light. */
    public static Color step(int number, int of) {
        return Style.step(number, of);
    }
}
