package org.refugia.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;
import org.refugia.random.Draws;

class TieFileTest {
    @TempDir
    private Path folder;

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("ties.txt"), bytes);
    }

    private TieFile.Reading read(boolean directed, String... lines) throws IOException {
        byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return new TieFile(write(text), directed, null).read();
    }

    /** The only problem, without the folder. */
    private String problem(TieFile.Reading reading) {
        assertEquals(1, reading.problems().size(), reading.problems()::toString);
        return text(reading.problems().get(0));
    }

    private String text(Problem problem) {
        return problem.toString().replace(folder + "/", "");
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void snapsFormatIsRead() throws IOException {
        TieFile.Reading reading = read(true, "# Directed graph", "# FromNodeId\tToNodeId", "7\t3", "3\t9", "", "9\t7");
        assertTrue(reading.problems().isEmpty());
        assertEquals(3, reading.people());
        assertEquals(3, reading.graph().ties());
        assertEquals(1, reading.graph().contact(reading.graph().firstContact(0)));
    }

    @Test
    void idsAreNumberedInOrderOfFirstAppearance() throws IOException {
        SocialGraph graph = read(true, "zoë bob", "bob carol").graph();
        assertEquals(1, graph.contact(graph.firstContact(0)));
        assertEquals(2, graph.contact(graph.firstContact(1)));
        assertEquals(0, graph.contacts(2));
    }

    @Test
    void csvWithAHeadingAndQuotesIsRead() throws IOException {
        TieFile.Reading reading = read(false, "\uFEFFsource,target", "\"Smith, Alice\",Bob Jones", "Bob Jones, carol");
        assertTrue(reading.problems().isEmpty());
        assertEquals(3, reading.people());
        assertEquals(2, reading.graph().ties());
        assertEquals(3, read(false, "From;To", "a;b", "b;c").people());
        assertEquals(2, read(false, "a  b\r", "").people());
    }

    @Test
    void idsThatLookLikeNoHeadingAreATie() throws IOException {
        assertEquals(2, read(false, "a,b", "b,c").graph().ties());
    }

    @Test
    void gzipIsToldByItsBytesNotItsName() throws IOException {
        TieFile.Reading reading = new TieFile(write(gzip("a b\nb c\n")), false, null).read();
        assertTrue(reading.problems().isEmpty());
        assertEquals(2, reading.graph().ties());
    }

    @Test
    void aTruncatedGzipFileIsAnError() throws IOException {
        byte[] whole = gzip("a b\nb c\nc d\nd e\n");
        for (int length : new int[] {5, 15, whole.length - 3}) {
            String problem = problem(new TieFile(write(Arrays.copyOf(whole, length)), false, null).read());
            assertTrue(problem.startsWith("ties.txt  error  network: "), problem);
            assertTrue(problem.contains("is a gzip file cut short; copy or download it again"), problem);
        }
    }

    @Test
    void aDamagedGzipFileIsAnError() throws IOException {
        byte[] damaged = gzip("a b\nb c\nc d\nd e\n");
        damaged[damaged.length - 6] ^= 0x55;
        assertTrue(problem(new TieFile(write(damaged), false, null).read()).contains("is a damaged gzip file"));
    }

    @Test
    void aJunkLineIsAnErrorWithItsNumber() throws IOException {
        TieFile.Reading reading = read(false, "# people", "alice bob", "", "alice", "bob carol");
        assertEquals(
                "ties.txt:4  error  network: 'alice' stands alone; a tie is two ids such as \"alice bob\"",
                problem(reading));
        assertEquals(0, reading.graph().ties());
        assertTrue(problem(read(false, "a,b", "c,")).startsWith("ties.txt:2  error  network: 'c,' stands alone"));
        assertTrue(problem(read(false, "a,b", "c d")).startsWith("ties.txt:2  error  network: 'c d' stands alone"));
        assertTrue(problem(read(false, ",a b")).startsWith("ties.txt:1  error  network: ',a b' stands alone"));
    }

    @Test
    void ofManyJunkLinesTheFirstAreListedAndTheRestCounted() throws IOException {
        String[] lines = new String[30];
        Arrays.fill(lines, "x");
        List<Problem> problems = read(false, lines).problems();
        assertEquals(11, problems.size());
        assertEquals("ties.txt  error  network: 20 more lines have the same fault", text(problems.get(10)));
    }

    @Test
    void selfTiesAreDroppedWithANote() throws IOException {
        TieFile.Reading reading = read(false, "a b", "a a", "b b", "c c", "c a", "b b");
        assertEquals(
                "ties.txt:2  note   network: 4 ties of somebody with themselves are dropped (lines 2, 3, 4, …)",
                problem(reading));
        assertEquals(2, reading.graph().ties());
    }

    @Test
    void threeLinesAreNamedInFull() throws IOException {
        String note = problem(read(false, "a b", "a a", "b b", "a a"));
        assertTrue(note.endsWith("(lines 2, 3, 4)"), note);
    }

    @Test
    void duplicatesAreDroppedWithANote() throws IOException {
        TieFile.Reading mutual = read(false, "a b", "b c", "b a", "a b");
        assertEquals(
                "ties.txt:3  note   network: 2 ties that were there already are dropped (lines 3, 4)", problem(mutual));
        assertEquals(2, mutual.graph().ties());
        TieFile.Reading directed = read(true, "a b", "b c", "b a", "a b");
        assertEquals(
                "ties.txt:4  note   network: 1 ties that were there already are dropped (line 4)", problem(directed));
        assertEquals(3, directed.graph().ties());
    }

    @Test
    void furtherColumnsAreNotReadWithANote() throws IOException {
        TieFile.Reading reading = read(false, "a b", "b c 0.5", "c d 0.7 2020");
        assertEquals(
                "ties.txt:2  note   network: 2 lines have more than two columns (lines 2, 3); the others are not read",
                problem(reading));
        assertEquals(3, reading.graph().ties());
    }

    @Test
    void manyTiesAreKeptApart() throws IOException {
        String[] lines = new String[20_000];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = (i / 100) + " " + (1000 + i % 100);
        }
        TieFile.Reading reading = read(false, lines);
        assertTrue(reading.problems().isEmpty());
        assertEquals(20_000, reading.graph().ties());
        assertEquals(300, reading.people());
    }

    @Test
    void peopleGiveTheOrderAndWhoTheyDoNotNameIsUnknown() throws IOException {
        Path people = Files.writeString(folder.resolve("people.txt"), "carol\nbob\n# note\nalice\ndave\n");
        Path ties = write("alice bob\nbob eve\n".getBytes(StandardCharsets.UTF_8));
        TieFile.Reading reading = new TieFile(ties, false, people).read();
        assertTrue(problem(reading).startsWith("ties.txt:2  error  network: 'eve' is not an id of '"));
        SocialGraph graph = new TieFile(write("alice bob".getBytes(StandardCharsets.UTF_8)), true, people)
                .read()
                .graph();
        assertEquals(4, graph.size());
        assertEquals(1, graph.contact(graph.firstContact(2)));
        assertEquals(List.of(ties, people), new TieFile(ties, false, people).files());
    }

    @Test
    void anIdListedTwiceAmongThePeopleIsAnError() throws IOException {
        Path people = Files.writeString(folder.resolve("people.txt"), "a\nb\na\n");
        TieFile.Reading reading = new TieFile(write(new byte[] {'a', ' ', 'b'}), false, people).read();
        assertEquals("people.txt:3  error  network: 'a' is listed twice; list every id once", problem(reading));
    }

    @Test
    void aFileThatIsNotThereIsAnErrorAtThePlaceOfTheScenario() {
        TieFile ties = new TieFile(folder.resolve("none.txt"), false, null);
        Problem problem = ties.check(10, "s.yaml:4:3").get(0);
        assertTrue(problem.toString().startsWith("s.yaml:4:3  error  network: '"));
        assertTrue(problem.message().contains("none.txt' does not exist; looked for "));
        assertTrue(problem(new TieFile(folder, false, null).read()).contains("is a folder"));
        assertThrows(InvalidInput.class, () -> ties.connect(Crowd.of(10), new Draws(1)));
    }

    @Test
    void aBinaryFileIsAnError() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
        assertTrue(problem(new TieFile(write(png), false, null).read()).contains("is not text from line 1 on"));
        byte[] zeros = {'a', ' ', 'b', '\n', 'c', ' ', 0, '\n'};
        assertTrue(problem(new TieFile(write(zeros), false, null).read()).contains("is not text from line 2 on"));
    }

    @Test
    void aFileWithoutTiesIsAnError() throws IOException {
        assertTrue(problem(read(false)).contains("holds no tie"));
        assertTrue(problem(read(false, "# a b", "")).contains("holds no tie"));
        assertTrue(read(false, "a a").problems().get(0).message().contains("holds no tie"));
    }

    @Test
    void moreIdsThanAgentsAreAnErrorAndFewerANote() throws IOException {
        TieFile ties = new TieFile(write("a b\nb c\n".getBytes(StandardCharsets.UTF_8)), false, null);
        Problem more = ties.check(2, "s.yaml:4:3").get(0);
        assertTrue(more.isError());
        assertTrue(more.message().contains("names 3 people, but the scenario has 2 agents; set agents to 3"));
        assertThrows(InvalidInput.class, () -> ties.connect(Crowd.of(2), new Draws(1)));
        Problem fewer = ties.check(5, "s.yaml:4:3").get(0);
        assertFalse(fewer.isError());
        assertTrue(fewer.message().contains("the other 2 have no ties"));
        SocialGraph graph = ties.connect(Crowd.of(5), new Draws(1));
        assertEquals(5, graph.size());
        assertEquals(0, graph.contacts(4));
        assertTrue(ties.check(3, "s.yaml:4:3").isEmpty());
    }
}
