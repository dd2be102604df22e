package everycore.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** Lets ASCII stand for the characters that pictures and numbers are written with, where a terminal can't show them. */
final class PlainAscii extends FilterWriter {
    private static final Map<Character, String> STAND_INS = Map.ofEntries(
            Map.entry('±', "+-"),
            Map.entry('×', "x"),
            Map.entry('µ', "u"),
            Map.entry('…', "..."),
            Map.entry('–', "-"),
            Map.entry('—', "-"),
            Map.entry('─', "-"),
            Map.entry('━', "="),
            Map.entry('│', "|"),
            Map.entry('┊', "|"),
            Map.entry('●', "*"),
            Map.entry('○', "o"),
            Map.entry('█', "#"),
            Map.entry('░', "."),
            Map.entry('¼', "1/4"),
            Map.entry('½', "1/2"),
            Map.entry('≤', "<="),
            Map.entry('≥', ">="),
            Map.entry('→', "->"),
            Map.entry('◂', "<"),
            Map.entry('▸', ">"),
            Map.entry('·', "-"),
            Map.entry('’', "'"));

    PlainAscii(Writer out) {
        super(out);
    }

    @Override
    public void write(int character) throws IOException {
        out.write(STAND_INS.getOrDefault((char) character, String.valueOf((char) character)));
    }

    @Override
    public void write(char[] characters, int start, int length) throws IOException {
        for (int i = start; i < start + length; i++) {
            write(characters[i]);
        }
    }

    @Override
    public void write(String text, int start, int length) throws IOException {
        for (int i = start; i < start + length; i++) {
            write(text.charAt(i));
        }
    }
}
