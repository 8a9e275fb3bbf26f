package org.refugia.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refugia.parameter.Problem;

class GraphmlTest {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n<graph edgedefault=\"%s\">\n";
    private static final String TAIL = "\n</graph>\n</graphml>\n";
    private static final String NODES = "<node id='a'/><node id='b'/><node id='c'/>\n";

    @TempDir
    private Path folder;

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("ties.dat"), text);
    }

    /** A graph whose content begins on line 4. */
    private static String graph(String standard, String... lines) {
        return HEAD.formatted(standard) + String.join("\n", lines) + TAIL;
    }

    private TieFile.Reading read(String text) throws IOException {
        return new TieFile(write(text), null, null).read();
    }

    /** The problems, without the folder. */
    private List<String> problems(TieFile.Reading reading) {
        return reading.problems().stream()
                .map(problem -> problem.toString().replace(folder + "/", ""))
                .toList();
    }

    private String problem(String text) throws IOException {
        List<String> problems = problems(read(text));
        assertEquals(1, problems.size(), problems::toString);
        return problems.get(0);
    }

    /** All ties as follower &gt; followed, by number. */
    private static List<String> ties(SocialGraph graph) {
        List<String> ties = new ArrayList<>();
        for (int user = 0; user < graph.size(); user++) {
            for (int i = graph.firstContact(user); i < graph.endContact(user); i++) {
                ties.add(user + ">" + graph.contact(i));
            }
        }
        return ties;
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void peopleComeInTheOrderOfNodesNotOfEdges() throws IOException {
        TieFile.Reading reading = read(graph(
                "directed",
                "<edge source='zoë &amp; co' target='7'/>",
                "<node id='7'/><node id='alone'/><node id='zoë &amp; co'/>"));
        assertEquals(List.of(), reading.problems());
        assertEquals(3, reading.people());
        assertEquals(List.of("2>0"), ties(reading.graph()));
    }

    @Test
    void tiesAreMutualWhereTheFileIsUndirected() throws IOException {
        SocialGraph graph = read(graph("undirected", NODES, "<edge source='a' target='c'/>"))
                .graph();
        assertFalse(graph.isDirected());
        assertEquals(1, graph.ties());
        assertEquals(List.of("0>2", "2>0"), ties(graph));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            directed   |                  | true
            directed   | directed="false" | false
            undirected | directed="true"  | true
            undirected | directed="1"     | true
            directed   | directed="0"     | false
            """)
    void whatAnEdgeSaysOfItselfWins(String standard, String own, boolean directed) throws IOException {
        String edge = "<edge source='a' target='b' %s/>".formatted(own == null ? "" : own);
        TieFile.Reading reading = read(graph(standard, NODES, edge));
        assertEquals(List.of(), reading.problems());
        assertEquals(directed, reading.graph().isDirected());
        assertEquals(directed ? List.of("0>1") : List.of("0>1", "1>0"), ties(reading.graph()));
    }

    @Test
    void amongDirectedEdgesOneThatIsNotRunsBothWays() throws IOException {
        TieFile.Reading reading = read(graph(
                "undirected",
                NODES,
                "<edge source='a' target='b'/>",
                "<edge source='b' target='c' directed='true'/>",
                "<edge source='c' target='b' directed='true'/>",
                "<edge source='c' target='b'/>",
                "<edge source='c' target='a' directed='true'/>",
                "<edge source='a' target='c'/>"));
        assertEquals(List.of("0>1", "0>2", "1>0", "1>2", "2>0", "2>1"), ties(reading.graph()));
        assertEquals(
                List.of("ties.dat:9  note   network: 1 ties that were there already are dropped (line 9)"),
                problems(reading));
    }

    @ParameterizedTest
    @CsvSource({"directed, false, edges run one way", "undirected, true, all edges run both ways"})
    void whereTheScenarioSaysOtherwiseTheFileIsFollowedWithANote(String standard, boolean asked, String found)
            throws IOException {
        Path path = write(graph(standard, NODES, "<edge source='a' target='b'/>"));
        Problem note = new TieFile(path, asked, null).check(3, "s.yaml:4:3").get(0);
        assertEquals(
                "s.yaml:4:3  note   network: directed is %s, but in '%s' %s; the file is followed"
                        .formatted(asked, path, found),
                note.toString());
        assertEquals(!asked, new TieFile(path, asked, null).read().graph().isDirected());
        assertEquals(List.of(), new TieFile(path, !asked, null).check(3, "s.yaml:4:3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "  \n\t", "<!-- made by hand -->"})
    void itIsToldByItsFirstCharactersNotItsName(String before) throws IOException {
        String bare =
                "<graphml><graph edgedefault='directed'>" + NODES + "<edge source='a' target='b'/></graph></graphml>";
        assertEquals(List.of("0>1"), ties(read(before + bare).graph()));
        byte[] packed = gzip(before + bare);
        Path path = Files.write(folder.resolve("ties.csv"), packed);
        assertEquals(List.of("0>1"), ties(new TieFile(path, null, null).read().graph()));
    }

    @Test
    void anEdgeListMayHoldAngleBracketsAndEndInGraphml() throws IOException {
        Path path = Files.writeString(folder.resolve("ties.graphml"), "<a> <b>\n<b> <c>\n");
        assertEquals(2, new TieFile(path, null, null).read().graph().ties());
        Files.writeString(path, "<x");
        assertTrue(problems(new TieFile(path, null, null).read()).get(0).contains("'<x' stands alone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16"})
    void encodingsAreReadAsTheFileDeclaresThem(String encoding) throws IOException {
        String text = graph("directed", "<node id='zoë'/><node id='b'/><edge source='b' target='zoë'/>")
                .replace("UTF-8", encoding);
        Path path = Files.write(folder.resolve("ties.dat"), text.getBytes(encoding));
        assertEquals(List.of("1>0"), ties(new TieFile(path, null, null).read().graph()));
    }

    @Test
    void textInAnotherEncodingThanDeclaredIsAnErrorAndNothingIsPrinted() throws IOException {
        String filler = "<!-- " + "so long that the first characters are read without fault ".repeat(2000) + "-->";
        byte[] latin = graph("directed", filler + "<node id='zoë'/>").getBytes(StandardCharsets.ISO_8859_1);
        Path path = Files.write(folder.resolve("ties.dat"), latin);
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            String problem = problems(new TieFile(path, null, null).read()).get(0);
            assertTrue(problem.contains("is not text in the encoding it declares, or else UTF-8"), problem);
        } finally {
            System.setErr(before);
        }
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void dataAndWhatOtherProgramsAddIsPassedOver() throws IOException {
        TieFile.Reading reading = read("""
                <graphml xmlns:y="http://www.yworks.com/xml/graphml">
                  <key id="w" for="edge" attr.name="weight" attr.type="double"><default>1</default></key>
                  <desc>two people</desc>
                  <graph id="G" edgedefault="undirected">
                    <data key="d"><y:graph><y:node id="no"/></y:graph></data>
                    <node id="a"><data key="l"><y:edge source="x"/></data></node>
                    <node id="b"/>
                    <edge id="e" source="a" target="b"><data key="w">0.5</data></edge>
                  </graph>
                  <data key="r"><graph/></data>
                </graphml>
                """);
        assertEquals(List.of(), reading.problems());
        assertEquals(2, reading.people());
        assertEquals(1, reading.graph().ties());
    }

    @Test
    void selfTiesAndRepeatedTiesAreDroppedWithNotes() throws IOException {
        String[] lines = {
            NODES + "<edge source='a' target='a'/>",
            "<edge source='a' target='b'/>",
            "<edge source='b' target='a'/>",
            "<edge source='a' target='b'/>"
        };
        TieFile.Reading mutual = read(graph("undirected", lines));
        assertEquals(
                List.of(
                        "ties.dat:5  note   network: 1 ties of somebody with themselves are dropped (line 5)",
                        "ties.dat:7  note   network: 2 ties that were there already are dropped (lines 7, 8)"),
                problems(mutual));
        assertEquals(1, mutual.graph().ties());
        TieFile.Reading directed = read(graph("directed", lines));
        assertTrue(problems(directed).get(1).contains("1 ties that were there already are dropped (line 8)"));
        assertEquals(2, directed.graph().ties());
    }

    @Test
    void portsAreNotReadWithANote() throws IOException {
        TieFile.Reading reading = read(graph(
                "undirected",
                "<node id='a'><port name='N'><port name='NE'/></port></node>",
                "<node id='b'/><edge source='a' sourceport='N' target='b'/>"));
        assertEquals(
                List.of(
                        "ties.dat:4  note   network: 1 ports are not read (line 4); an edge is taken as a tie between its"
                                + " nodes"),
                problems(reading));
        assertEquals(1, reading.graph().ties());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            <node id='a'><graph edgedefault='directed'><node id='x'/></graph></node>  | found a <graph> inside a node or an edge
            <hyperedge><endpoint node='a'/><endpoint node='b'/></hyperedge>           | found <hyperedge>, but a tie joins two; write an <edge> for each pair
            <node/>                                                                   | <node> has no id
            <node id=' '/>                                                            | <node> has no id
            <node id='a'/><node id='a'/>                                              | 'a' is listed twice; list every id once
            <node id='a'/><edge source='a'/>                                          | <edge> has no target, must be the id of a <node>
            <node id='a'/><edge target='a'/>                                          | <edge> has no source, must be the id of a <node>
            <node id='a'/><edge source='a' target='eve'/>                             | 'eve' is not the id of a <node> of
            <node id='a'/><edge source='eve' target='a'/>                             | 'eve' is not the id of a <node> of
            <edge source='a' target='b' directed='yes'/>                              | directed of <edge> is 'yes', must be true or false
            </graph><graph edgedefault='directed'>                                    | found a second <graph>, must be one a file
            """)
    void whatIsNoTieOfTwoPeopleIsAnErrorWithItsLine(String content, String message) throws IOException {
        String problem = problem(graph("undirected", content));
        assertTrue(problem.startsWith("ties.dat:4  error  network: " + message), problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            edgedefault="mutual" | edgedefault of <graph> is 'mutual', must be directed or undirected
                                 | edgedefault of <graph> is missing, must be directed or undirected
            """)
    void aGraphMustSayWhetherItsEdgesAreDirected(String attribute, String message) throws IOException {
        String text = graph("x", NODES).replace("edgedefault=\"x\"", attribute == null ? "" : attribute);
        assertEquals("ties.dat:3  error  network: " + message, problem(text));
    }

    @Test
    void aFileWithoutEdgesOrWithoutAGraphIsAnError() throws IOException {
        assertTrue(problem(graph("directed", NODES)).endsWith("a tie is an <edge> between two different nodes"));
        assertTrue(problem("<graphml/>").contains("holds no tie"));
        assertTrue(problem("<graphml>" + NODES + "<edge source='a' target='b'/></graphml>")
                .contains("holds no tie"));
    }

    @Test
    void anotherRootThanGraphmlIsAnError() throws IOException {
        assertEquals(
                "ties.dat:2  error  network: found <gexf>, must be <graphml>",
                problem("<?xml version='1.0'?>\n<gexf><graph/></gexf>"));
    }

    @Test
    void brokenXmlIsAnErrorWithLineAndColumn() throws IOException {
        String problem = problem("<graphml>\n<graph edgedefault='directed'>\n<node id='a'>\n</graph></graphml>");
        assertTrue(problem.startsWith("ties.dat:4:3  error  network: is no well-formed XML: "), problem);
        assertFalse(problem.contains("ParseError") || problem.contains("\n"), problem);
        assertEquals(
                "ties.dat:8:1  error  network: is no well-formed XML: XML document structures must start and end within the"
                        + " same entity.",
                problem(graph("directed", NODES).replace("</graphml>", "")));
        assertTrue(problem("<?xml").startsWith("ties.dat:1:"));
        assertTrue(problem(graph("directed", "<node id='&who;'/>")).startsWith("ties.dat:4:"));
    }

    @Test
    void aTruncatedGzipFileIsAnErrorAtThePlaceOfTheScenario() throws IOException {
        byte[] whole = gzip(graph("directed", NODES, "<edge source='a' target='b'/>"));
        for (int length : new int[] {12, whole.length / 2, whole.length - 3}) {
            Path path = Files.write(folder.resolve("ties.dat"), Arrays.copyOf(whole, length));
            List<Problem> problems = new TieFile(path, null, null).check(3, "s.yaml:4:3");
            assertEquals(1, problems.size(), problems::toString);
            assertTrue(problems.get(0).toString().startsWith("s.yaml:4:3  error  network: '"), problems::toString);
            assertTrue(problems.get(0).message().contains("is a gzip file cut short; copy or download it again"));
        }
    }

    @Test
    void aDoctypeIsAnErrorAndFetchesNothing() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            String[] doctypes = {
                "SYSTEM '" + address + "'",
                "[<!ENTITY % x SYSTEM '" + address + "'> %x;]",
                "[<!ENTITY x SYSTEM '" + address + "'>]",
                "[<!ENTITY x 'ha'><!ENTITY y '&x;&x;&x;&x;'>]"
            };
            for (String doctype : doctypes) {
                String text = "<?xml version='1.0'?>\n<!DOCTYPE graphml " + doctype
                        + "><graphml><graph edgedefault='directed'><node id='a'/>&x;</graph></graphml>";
                assertEquals(
                        "ties.dat:2  error  network: found <!DOCTYPE …>, which is not read, as it may name other files;"
                                + " take it out",
                        problem(text));
            }
            server.setSoTimeout(100);
            assertThrows(SocketTimeoutException.class, server::accept);
        }
    }

    @Test
    void peopleGiveTheOrderAndMustListAllNodes() throws IOException {
        Path people = Files.writeString(folder.resolve("people.txt"), "c\nextra\nb\na\n");
        Path path = write(graph("directed", NODES, "<edge source='a' target='c'/>"));
        TieFile.Reading reading = new TieFile(path, null, people).read();
        assertEquals(List.of(), reading.problems());
        assertEquals(4, reading.people());
        assertEquals(List.of("3>0"), ties(reading.graph()));
        write(graph("directed", NODES, "<edge source='a' target='extra'/>"));
        assertTrue(problems(new TieFile(path, null, people).read())
                .get(0)
                .startsWith("ties.dat:6  error  network: 'extra' is not the id of a <node> of"));
        write(graph("directed", NODES, "<node id='eve'/><edge source='a' target='c'/>"));
        assertTrue(problems(new TieFile(path, null, people).read())
                .get(0)
                .startsWith("ties.dat:6  error  network: 'eve' is not an id of"));
    }

    @Test
    void ofManyFaultsTheFirstAreListedAndTheRestCounted() throws IOException {
        String[] lines = new String[30];
        Arrays.fill(lines, "<node/>");
        List<String> problems = problems(read(graph("directed", lines)));
        assertEquals(11, problems.size());
        assertEquals("ties.dat  error  network: 20 more lines have the same fault", problems.get(10));
    }

    @Test
    void aMillionEdgesStream() throws IOException {
        int people = 2000;
        Path path = folder.resolve("ties.dat");
        try (BufferedWriter out = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(path), 1 << 16), StandardCharsets.UTF_8))) {
            out.write(HEAD.formatted("directed"));
            for (int user = 0; user < people; user++) {
                out.write("<node id='" + user + "'/>\n");
            }
            for (int user = 0; user < people; user++) {
                for (int step = 1; step <= 500; step++) {
                    out.write("<edge source='" + user + "' target='" + (user + step) % people
                            + "'><data key='w'>1 &lt; 2</data></edge>\n");
                }
            }
            out.write(TAIL);
        }
        TieFile.Reading reading = new TieFile(path, null, null).read();
        assertEquals(List.of(), reading.problems());
        assertEquals(1_000_000, reading.graph().ties());
        assertEquals(500, reading.graph().followers(77));
    }
}
