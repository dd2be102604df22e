package everycore.render;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An element of the page, or of a picture in it. */
record Element(String name, Map<String, String> attributes, List<Content> content) implements Content {
    /** Elements that end where they begin; to HTML any other of that look would stay open. */
    private static final Set<String> WITHOUT_CONTENT = Set.of("circle", "line", "path", "rect", "use");

    private static final int DECIMALS = 2;

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    Element {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        content = List.copyOf(content);
    }

    static Element of(String name, Element... content) {
        return new Element(name, Map.of(), List.of(content));
    }

    static Element of(String name, List<Element> content) {
        return new Element(name, Map.of(), List.copyOf(content));
    }

    static Element of(String name, String text) {
        return of(name).saying(text);
    }

    /** A length, as short as can be. */
    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    Element with(String attribute, String value) {
        return withLines(attribute, Printable.printable(value));
    }

    /** With a value that is in lines, each of them harmless already. */
    Element withLines(String attribute, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return new Element(name, more, content);
    }

    Element with(String attribute, double value) {
        return with(attribute, number(value));
    }

    Element containing(Element... more) {
        return containing(List.of(more));
    }

    Element containing(List<Element> more) {
        List<Content> all = new ArrayList<>(content);
        all.addAll(more);
        return new Element(name, attributes, all);
    }

    Element saying(String text) {
        List<Content> all = new ArrayList<>(content);
        all.add(new Content.Words(Printable.printable(text)));
        return new Element(name, attributes, all);
    }

    /** As it stands in a page. */
    String markup() {
        StringWriter text = new StringWriter();
        try {
            // The factory is not said to bear several threads.
            XMLStreamWriter xml;
            synchronized (FACTORY) {
                xml = FACTORY.createXMLStreamWriter(text);
            }
            writeTo(xml);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("an element in memory can't be written", e);
        }
        return text.append('\n').toString();
    }

    private void writeTo(XMLStreamWriter xml) throws XMLStreamException {
        boolean hasContent = !WITHOUT_CONTENT.contains(name) || !content.isEmpty();
        if (hasContent) {
            xml.writeStartElement(name);
        } else {
            xml.writeEmptyElement(name);
        }
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            xml.writeAttribute(attribute.getKey(), attribute.getValue());
        }
        for (Content part : content) {
            if (part instanceof Element element) {
                element.writeTo(xml);
            } else if (part instanceof Content.Words words) {
                xml.writeCharacters(words.text());
            }
        }
        if (hasContent) {
            xml.writeEndElement();
        }
    }
}
