package org.refugia.gui;

import java.awt.BorderLayout;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import sim.portrayal.Inspector;

/** A user's diary among MASON's inspectors; as it was when it was opened. */
final class DiaryInspector extends Inspector {
    private static final long serialVersionUID = 1;

    DiaryInspector(Session session, int user) {
        setVolatile(false);
        setLayout(new BorderLayout());
        JTextArea text;
        synchronized (session) {
            text = DiaryPanel.area(session.diary(user).get().text());
        }
        add(new JScrollPane(text));
    }

    @Override
    public void updateInspector() {}
}
