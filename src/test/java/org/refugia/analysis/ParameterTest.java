package org.refugia.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refugia.parameter.InvalidInput;

class ParameterTest {
    private static final String HEADER = "path,value,unit,range,source,assumed,given,meaning\n";

    @TempDir
    private Path path;

    @Test
    void aRowIsRead() {
        ResultFolder folder = SmallFolder.complete(path)
                .withInput("parameters.csv", HEADER + "a.b,3 d,d,1 d .. 5 d,assumed,yes,no,how long\n")
                .open();
        assertEquals(
                List.of(new Parameter("a.b", "3 d", "d", "1 d .. 5 d", "assumed", true, false, "how long")),
                folder.parameters());
    }

    @Test
    void anOlderFolderHasNone() {
        assertEquals(List.of(), SmallFolder.complete(path).open().parameters());
    }

    @Test
    void anythingButYesAndNoIsRefused() {
        SmallFolder folder = SmallFolder.complete(path)
                .withInput("parameters.csv", HEADER + "a.b,3 d,d,,assumed,maybe,no,how long\n");
        InvalidInput refused = assertThrows(InvalidInput.class, folder::open);
        assertTrue(refused.getMessage().contains("parameters.csv:2"), refused.getMessage());
    }
}
