package org.refugia.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.refugia.parameter.Problem;

/**
 * The tags of a GraphML file that say who is tied to whom, one after the other; nothing is kept, nothing is fetched.
 *
 * <p>Tags are known by their names, in any name space. Data, keys, descriptions and whatever else a program may have
 * written into the file are passed over. Source: Brandes et al. (2002), GraphML progress report, LNCS 2265, 501–512.
 */
final class GraphmlTags {
    /** By depth, the tags that matter; what another tag holds is passed over. */
    private static final List<Set<String>> KNOWN =
            List.of(Set.of("graphml"), Set.of("graph"), Set.of("node", "edge", "hyperedge"), Set.of("port", "graph"));

    private GraphmlTags() {}

    /** Takes one tag. */
    @FunctionalInterface
    interface Visitor {
        /** A graph, a node, an edge, a hyperedge, a port, or a graph inside one of these. */
        void tag(Tag tag);
    }

    /**
     * The start of an element.
     *
     * @param line    where it ends
     * @param nested  whether it stands inside a node or an edge
     */
    record Tag(String name, int line, boolean nested, XMLStreamReader xml) {
        /** What an attribute says; null if it is not there or empty. */
        String attribute(String key) {
            String value = xml.getAttributeValue(null, key);
            return value == null || value.isBlank() ? null : value.strip();
        }
    }

    /**
     * Reads to the end, or to the first fault, which is returned.
     *
     * @param place  place of a fault that belongs to no line
     */
    static Optional<Problem> read(Path path, String place, Visitor visitor) {
        try (XmlText text = XmlText.open(path)) {
            Optional<Problem> problem = parsed(path, text, visitor);
            return text.fault()
                    .map(sentence -> Problem.error(place, Limits.SUBJECT, sentence))
                    .or(() -> problem);
        } catch (IOException fault) {
            return Optional.of(Problem.error(place, Limits.SUBJECT, FileBytes.sentence(path, fault)));
        }
    }

    private static Optional<Problem> parsed(Path path, Reader text, Visitor visitor) {
        try {
            return walk(path, reader(text), visitor);
        } catch (XMLStreamException fault) {
            return Optional.of(broken(path, fault));
        }
    }

    private static XMLStreamReader reader(Reader text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, space) -> InputStream.nullInputStream());
        return factory.createXMLStreamReader(text);
    }

    private static Optional<Problem> walk(Path path, XMLStreamReader xml, Visitor visitor) throws XMLStreamException {
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                return at(path, xml, "found <!DOCTYPE …>, which is not read, as it may name other files; take it out");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (depth == 0 && !name.equals("graphml")) {
                    return at(path, xml, "found <%s>, must be <graphml>".formatted(name));
                } else if (depth < KNOWN.size() && KNOWN.get(depth).contains(name)) {
                    if (depth > 0) {
                        visitor.tag(new Tag(name, xml.getLocation().getLineNumber(), depth == KNOWN.size() - 1, xml));
                    }
                    depth++;
                } else {
                    passOver(xml);
                }
            }
        }
        return Optional.empty();
    }

    private static void passOver(XMLStreamReader xml) throws XMLStreamException {
        for (int open = 1; open > 0; ) {
            int event = xml.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private static Optional<Problem> at(Path path, XMLStreamReader xml, String message) {
        return Optional.of(Problem.error(path + ":" + xml.getLocation().getLineNumber(), Limits.SUBJECT, message));
    }

    private static Problem broken(Path path, XMLStreamException fault) {
        String[] parts = String.valueOf(fault.getMessage()).split("Message: ", 2);
        return Problem.error(
                "%s:%d:%d"
                        .formatted(
                                path,
                                fault.getLocation().getLineNumber(),
                                fault.getLocation().getColumnNumber()),
                Limits.SUBJECT,
                "is no well-formed XML: " + parts[parts.length - 1].strip());
    }
}
