package org.refugia.report;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.refugia.results.WholeFile;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes figures as files. */
final class Picture {
    private static final String SVG = "http://www.w3.org/2000/svg";

    private Picture() {}

    /**
     * As PNG and as SVG.
     *
     * @param name  of the files, without the end that says the format
     * @return both files
     */
    static List<Path> write(Figure figure, Path into, String name, ChartOptions options) {
        Path png = into.resolve(name + ".png");
        Path svg = into.resolve(name + ".svg");
        writePng(figure, options.pngWidth(), png);
        writeSvg(figure, svg);
        return List.of(png, svg);
    }

    /** As PNG of that many pixels width. */
    static void writePng(Figure figure, int pixels, Path file) {
        double scale = (double) pixels / Style.WIDTH;
        int height = (int) Math.round(figure.height() * scale);
        BufferedImage image = new BufferedImage(pixels, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g2.setPaint(Style.BACKGROUND);
        g2.fillRect(0, 0, pixels, height);
        g2.scale(scale, scale);
        figure.chart().draw(g2, area(figure));
        g2.dispose();
        WholeFile.write(file, bytes -> ImageIO.write(image, "png", bytes));
    }

    /** As SVG with text as text; the same figure gives the same bytes. */
    static void writeSvg(Figure figure, Path file) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(emptyDocument());
        context.setComment("Refugia");
        SVGGraphics2D g2 = new SVGGraphics2D(context, false);
        g2.setSVGCanvasSize(new Dimension(Style.WIDTH, figure.height()));
        figure.chart().draw(g2, area(figure));
        Element root = g2.getRoot();
        root.setAttribute("viewBox", "0 0 %d %d".formatted(Style.WIDTH, figure.height()));
        WholeFile.write(file, bytes -> stream(g2, root, bytes));
    }

    private static void stream(SVGGraphics2D g2, Element root, OutputStream bytes) throws IOException {
        Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
        g2.stream(root, writer, false, false);
        writer.flush();
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK builds plain documents", e);
        }
    }

    private static Rectangle2D area(Figure figure) {
        return new Rectangle2D.Double(0, 0, Style.WIDTH, figure.height());
    }
}
