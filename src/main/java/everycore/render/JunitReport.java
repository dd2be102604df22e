package everycore.render;

import everycore.report.CompareReport;
import everycore.report.Gate;
import everycore.report.Gate.Judgement;
import everycore.report.Gate.Outcome;
import everycore.report.Numbers;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * What a gate says as the XML of a suite of tests: one for each cell or family, failed where the gate fails on it, and skipped
 * where it can't be told. The elements and attributes are those of Maven Surefire's surefire-test-report.xsd, which Jenkins
 * and GitLab read.
 */
final class JunitReport {
    /** What a comparison takes is no time of the benchmark. */
    private static final String NO_TIME = "0";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private final CompareReport report;
    private final Gate gate;

    private JunitReport(CompareReport report, Gate gate) throws XMLStreamException {
        this.report = report;
        this.gate = gate;
        this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    static String of(CompareReport report, Gate gate) {
        try {
            return new JunitReport(report, gate).write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML in memory can't be written", e);
        }
    }

    private String write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        newLine();
        xml.writeStartElement("testsuite");
        attribute("name", ComparisonPage.title(report));
        attribute("tests", String.valueOf(gate.judgements().size()));
        attribute("failures", count(Outcome.FAILED));
        attribute("errors", "0");
        attribute("skipped", count(Outcome.INCONCLUSIVE));
        attribute("time", NO_TIME);
        newLine();
        xml.writeStartElement("properties");
        property("gate", GateWords.outcome(gate));
        property("verdict", GateWords.verdict(report, gate));
        property("margin", Numbers.exact(report.margin()));
        property("level", Numbers.exact(report.level()));
        List<String> pairs = PairWords.of(report);
        if (!pairs.isEmpty()) {
            property("pairs", String.join(" ", pairs));
        }
        xml.writeEndElement();
        newLine();
        for (Judgement judgement : gate.judgements()) {
            write(judgement);
        }
        xml.writeEndElement();
        newLine();
        xml.writeEndDocument();
        return text.toString();
    }

    private void write(Judgement judgement) throws XMLStreamException {
        String words = GateWords.judgement(report, judgement);
        xml.writeStartElement("testcase");
        attribute("classname", judgement.group());
        attribute("name", name(judgement));
        attribute("time", NO_TIME);
        switch (judgement.outcome()) {
            case PASSED -> {
                xml.writeStartElement("system-out");
                characters(words);
                xml.writeEndElement();
            }
            case FAILED -> {
                xml.writeEmptyElement("failure");
                attribute("message", words);
                attribute("type", "slower");
            }
            case INCONCLUSIVE -> {
                xml.writeEmptyElement("skipped");
                attribute("message", words);
            }
        }
        xml.writeEndElement();
        newLine();
    }

    /** The class stands beside it. */
    private String name(Judgement judgement) {
        String title = GateWords.title(report, judgement);
        String type = judgement.group() + ".";
        String simple = type.substring(judgement.group().lastIndexOf('.') + 1);
        return title.startsWith(type)
                ? title.substring(type.length())
                : title.startsWith(simple) ? title.substring(simple.length()) : title;
    }

    private String count(Outcome outcome) {
        return String.valueOf(gate.judgements(outcome).size());
    }

    private void property(String name, String value) throws XMLStreamException {
        xml.writeEmptyElement("property");
        attribute("name", name);
        attribute("value", value);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Printable.printable(value));
    }

    private void characters(String value) throws XMLStreamException {
        xml.writeCharacters(Printable.printable(value));
    }

    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
