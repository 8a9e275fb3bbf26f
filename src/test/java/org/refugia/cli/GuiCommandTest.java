package org.refugia.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** The command that opens the window, where there is nothing to open one on. */
class GuiCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int gui(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "gui";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Refugia.execute(all, new PrintWriter(out), new PrintWriter(err));
    }

    @Test
    void withoutADisplayItSaysWhatToDo() {
        assertEquals("true", System.getProperty("java.awt.headless"));
        assertEquals(1, gui("scenarios/two-platforms.yaml"));
        assertTrue(err.toString().contains("no display"), err.toString());
        assertTrue(err.toString().contains("openjdk-17-jre"), err.toString());
        assertTrue(err.toString().contains("refugia serve"), err.toString());
        assertFalse(err.toString().contains("internal error"), err.toString());
    }

    @Test
    void aScenarioThatIsWrongIsToldBeforeTheDisplayIsAskedFor() {
        assertEquals(3, gui("scenarios/two-platforms.yaml", "--set", "choice.terms.contacts.weight=900"));
        assertTrue(err.toString().contains("contacts.weight"), err.toString());
    }

    @Test
    void aVariantThatIsNotThereIsRefusedByName() {
        assertEquals(2, gui("scenarios/tipping-point.yaml", "--variant", "longban"));
        assertTrue(err.toString().contains("long-ban"), err.toString());
    }

    @Test
    void theCounterfactualIsNotPlayedBesideItself() {
        assertEquals(2, gui("scenarios/two-platforms.yaml", "--variant", "no-shocks"));
        assertTrue(err.toString().contains("--without threat,rally,ban,back"), err.toString());
        String[] advised = {"scenarios/two-platforms.yaml", "--without", "threat,rally,ban,back"};
        assertEquals(1, gui(advised), "what is advised is right, were there a display");
    }

    @Test
    void whereVariantsNeedTheShocksOtherVariantsAreNamed() {
        assertEquals(2, gui("scenarios/tipping-point.yaml", "--variant", "no-shocks"));
        assertTrue(err.toString().contains("others are as-happened, long-ban"), err.toString());
    }

    @Test
    void aDayOutsideTheScenarioIsRefused() {
        assertEquals(2, gui("scenarios/tipping-point.yaml", "--until", "2031-01-01"));
        assertTrue(err.toString().contains("from 2025-01-01 to 2025-05-01"), err.toString());
    }
}
