package org.refugia.gui;

import java.awt.BorderLayout;
import java.awt.Font;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.SwingWorker;
import org.refugia.model.Diary;

/** The life of the user who was clicked on, up to now, and why. */
final class DiaryPanel extends JPanel {
    private static final long serialVersionUID = 1;

    private final transient Session session;
    private final JLabel heading = new JLabel("Click on a person in the network to read their diary.");
    private final JButton again = new JButton("Up to now");
    private final JTextArea text = area("");
    private int user = -1;

    DiaryPanel(Session session) {
        super(new BorderLayout(4, 4));
        this.session = session;
        setBorder(BorderFactory.createEmptyBorder(6, 6, 6, 6));
        JPanel top = new JPanel(new BorderLayout());
        top.add(heading, BorderLayout.CENTER);
        again.setToolTipText("Read on, up to what is played now");
        again.setVisible(false);
        again.addActionListener(event -> show(user));
        top.add(again, BorderLayout.EAST);
        add(top, BorderLayout.NORTH);
        add(new JScrollPane(text), BorderLayout.CENTER);
    }

    /** An area for reading. */
    static JTextArea area(String content) {
        JTextArea area = new JTextArea(content);
        area.setEditable(false);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 12));
        area.setMargin(new java.awt.Insets(4, 4, 4, 4));
        area.getAccessibleContext().setAccessibleName("Diary");
        return area;
    }

    /** Plays the run once more, out of sight, with an eye on one user, and tells what happened to them. */
    void show(int newUser) {
        user = newUser;
        again.setVisible(true);
        heading.setText("User " + user + ": looking back …");
        Supplier<Diary> diary;
        synchronized (session) {
            diary = session.diary(user);
        }
        new SwingWorker<String, Void>() {
            @Override
            protected String doInBackground() {
                return diary.get().text();
            }

            @Override
            protected void done() {
                if (user != newUser) {
                    return;
                }
                try {
                    text.setText(get());
                    text.setCaretPosition(0);
                    heading.setText("User " + user + ", and the utilities behind each decision");
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (ExecutionException e) {
                    heading.setText("The diary cannot be told: " + e.getCause().getMessage());
                }
            }
        }.execute();
    }

    /** What is read; empty before anybody was clicked on. */
    String read() {
        return text.getText();
    }
}
