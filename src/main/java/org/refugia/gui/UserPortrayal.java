package org.refugia.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import org.refugia.report.Palette;
import org.refugia.world.World;
import sim.display.GUIState;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.LocationWrapper;
import sim.portrayal.SimplePortrayal2D;

/**
 * How a user is drawn: in the colour of the home platform, the larger the more followers, creators as diamonds; with a
 * ring in the colour of a platform that they are kept out of.
 */
final class UserPortrayal extends SimplePortrayal2D {
    private static final long serialVersionUID = 1;

    /** Nobody's home: time is spent elsewhere. */
    static final Color OUTSIDE = new Color(0xB4, 0xB4, 0xB4);

    private static final Color EDGE = new Color(0x22, 0x22, 0x22, 0x90);
    private static final Color CHOSEN = new Color(0x11, 0x11, 0x11);
    private static final Stroke THIN = new BasicStroke(0.7f);
    private static final Stroke RING = new BasicStroke(2.2f);
    private static final double LEAST = 4;
    private static final double MOST = 22;

    private final transient Session session;
    private final double usual;
    private int chosen = -1;

    /** {@code usual}: mean number of followers. */
    UserPortrayal(Session session, double usual) {
        this.session = session;
        this.usual = Math.max(1, usual);
    }

    /** Marks a user; −1: nobody. */
    void choose(int user) {
        chosen = user;
    }

    private double diameter(int user) {
        double followers = session.played().world().graph().followers(user);
        return Math.min(MOST, LEAST + 3.5 * Math.sqrt(followers / usual));
    }

    private Shape shape(DrawInfo2D info, int user, double diameter) {
        double x = info.draw.x;
        double y = info.draw.y;
        if (!session.played().world().population().isCreator(user)) {
            return new Ellipse2D.Double(x - diameter / 2, y - diameter / 2, diameter, diameter);
        }
        double half = diameter / 2 * 1.25;
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(x, y - half);
        diamond.lineTo(x + half, y);
        diamond.lineTo(x, y + half);
        diamond.lineTo(x - half, y);
        diamond.closePath();
        return diamond;
    }

    @Override
    public void draw(Object object, Graphics2D graphics, DrawInfo2D info) {
        World world = session.played().world();
        int user = ((DrawnUser) object).number();
        double diameter = diameter(user);
        int home = world.accounts().home(user);
        Shape shape = shape(info, user, diameter);
        graphics.setPaint(home < world.platforms().count() ? Palette.colour(home) : OUTSIDE);
        graphics.fill(shape);
        graphics.setStroke(THIN);
        graphics.setPaint(EDGE);
        graphics.draw(shape);
        int dark = world.accounts().dark(user);
        if (dark != 0 || user == chosen) {
            graphics.setStroke(RING);
            graphics.setPaint(user == chosen ? CHOSEN : Palette.colour(Integer.numberOfTrailingZeros(dark)));
            graphics.draw(shape(info, user, diameter + 5));
        }
    }

    @Override
    public boolean hitObject(Object object, DrawInfo2D range) {
        int user = ((DrawnUser) object).number();
        return shape(range, user, diameter(user) + 4)
                .intersects(range.clip.x, range.clip.y, range.clip.width, range.clip.height);
    }

    @Override
    public String getName(LocationWrapper wrapper) {
        return String.valueOf(wrapper.getObject());
    }

    @Override
    public String getStatus(LocationWrapper wrapper) {
        World world = session.played().world();
        int user = ((DrawnUser) wrapper.getObject()).number();
        int home = world.accounts().home(user);
        String place = home < world.platforms().count()
                ? session.scenario().platformTitle(world.platforms().ids().get(home))
                : "elsewhere";
        return "User %d (%s): home %s, %d followers; click for their diary"
                .formatted(
                        user,
                        world.population().segmentNames().get(world.population().segment(user)),
                        place,
                        world.graph().followers(user));
    }

    @Override
    public sim.portrayal.Inspector getInspector(LocationWrapper wrapper, GUIState state) {
        return new DiaryInspector(session, ((DrawnUser) wrapper.getObject()).number());
    }
}
