package org.refugia.report;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Finds out whether text can be drawn at all, before half of the charts are written. */
final class Fonts {
    private Fonts() {}

    /**
     * Measures and draws a letter.
     *
     * @throws NoFontsException if the machine has no fonts, or not the native libraries they need
     */
    static void require() {
        require(() -> {
            Graphics2D g2 = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB).createGraphics();
            try {
                g2.setFont(Style.TEXT);
                g2.getFontMetrics().stringWidth("x");
                g2.drawString("x", 0, 8);
            } finally {
                g2.dispose();
            }
        });
    }

    static void require(Runnable attempt) {
        try {
            attempt.run();
        } catch (RuntimeException | LinkageError | InternalError e) {
            // java.awt reports missing fonts as any of these, depending on the JDK and on what is missing.
            throw new NoFontsException(e);
        }
    }
}
