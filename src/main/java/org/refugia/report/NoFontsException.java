package org.refugia.report;

/** The machine has no fonts, so nothing can be written on a chart. */
public final class NoFontsException extends RuntimeException {
    NoFontsException(Throwable cause) {
        super(
                "no fonts for charts: install libfontconfig1 and a font"
                        + " (Debian: apt-get install libfontconfig1 fonts-dejavu-core), or use --no-charts",
                cause);
    }
}
