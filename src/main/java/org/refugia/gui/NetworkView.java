package org.refugia.gui;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.function.IntConsumer;
import javax.swing.JScrollPane;
import org.refugia.random.Draws;
import sim.display.Display2D;
import sim.display.GUIState;
import sim.field.continuous.Continuous2D;
import sim.field.network.Network;
import sim.portrayal.LocationWrapper;
import sim.portrayal.continuous.ContinuousPortrayal2D;
import sim.portrayal.network.NetworkPortrayal2D;
import sim.portrayal.network.SimpleEdgePortrayal2D;
import sim.portrayal.network.SpatialNetwork2D;
import sim.util.Bag;
import sim.util.Double2D;

/** The network of those who are drawn, on MASON's display. */
final class NetworkView {
    /** People drawn unless there are fewer. */
    static final int DRAWN = 300;

    private static final double SIZE = 420;
    private static final double RIM = 0.04;
    private static final long SEED = 1;
    private static final Color TIE = new Color(0x60, 0x60, 0x60, 0x38);

    private final Session session;
    private final Display2D display;
    private final ContinuousPortrayal2D people = new ContinuousPortrayal2D();
    private final NetworkPortrayal2D ties = new NetworkPortrayal2D();
    private UserPortrayal portrayal;
    private org.refugia.network.SocialGraph drawn;
    private int tiesDrawn;

    /**
     * The display.
     *
     * @param clicked  told the number of a user who is clicked on
     */
    NetworkView(Session session, GUIState gui, IntConsumer clicked) {
        this.session = session;
        display = new Display2D(SIZE, SIZE, gui);
        display.setBackdrop(Color.WHITE);
        display.display.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_AS_NEEDED);
        display.display.setVerticalScrollBarPolicy(JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED);
        display.attach(ties, "Ties");
        display.attach(people, "People");
        SimpleEdgePortrayal2D edge = new SimpleEdgePortrayal2D(TIE, TIE, null);
        ties.setPortrayalForAll(edge);
        display.insideDisplay.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                int user = userAt(event.getX(), event.getY());
                if (user >= 0) {
                    portrayal.choose(user);
                    display.insideDisplay.repaint();
                    clicked.accept(user);
                }
            }
        });
        display.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                fit();
            }
        });
    }

    /** The whole picture fits the window. */
    private void fit() {
        Dimension room = display.display.getViewport().getSize();
        double free = Math.min(room.width, room.height);
        if (free > 0) {
            display.setScale(Math.floor(100 * free / SIZE) / 100);
        }
    }

    /** Draws the people of a run that starts; others only if the network is another one. */
    void start() {
        if (session.graph() != drawn) {
            drawn = session.graph();
            draw(Sample.of(drawn, DRAWN, new Draws(SEED)));
        }
        display.reset();
    }

    private void draw(Sample sample) {
        Continuous2D field = new Continuous2D(1, 1, 1);
        Network network = new Network(false);
        DrawnUser[] users = new DrawnUser[sample.users().length];
        for (int i = 0; i < users.length; i++) {
            users[i] = new DrawnUser(sample.users()[i]);
            field.setObjectLocation(users[i], new Double2D(within(sample.x()[i]), within(sample.y()[i])));
            network.addNode(users[i]);
        }
        sample.ties().forEach(tie -> network.addEdge(users[tie.from()], users[tie.to()], null));
        tiesDrawn = sample.ties().size();
        double usual = drawn.size() == 0 ? 0 : (double) drawn.ties() / drawn.size();
        portrayal = new UserPortrayal(session, usual);
        people.setField(field);
        people.setPortrayalForAll(portrayal);
        ties.setField(new SpatialNetwork2D(field, network));
    }

    private static double within(double share) {
        return RIM + (1 - 2 * RIM) * share;
    }

    private int userAt(int x, int y) {
        for (Bag hits : display.objectsHitBy(new Rectangle2D.Double(x, y, 1, 1))) {
            for (int i = 0; hits != null && i < hits.numObjs; i++) {
                if (((LocationWrapper) hits.objs[i]).getObject() instanceof DrawnUser user) {
                    return user.number();
                }
            }
        }
        return -1;
    }

    /** What was drawn, in words. */
    String caption() {
        String who = Math.min(DRAWN, drawn.size()) + " of " + drawn.size() + " people";
        return tiesDrawn == 0
                ? who + "; no ties: everybody sees everybody"
                : who + " with the ties among them, in the colour of their home (grey: elsewhere); large: many"
                        + " followers; diamond: creator; ring: cut off now";
    }

    Display2D display() {
        return display;
    }
}
