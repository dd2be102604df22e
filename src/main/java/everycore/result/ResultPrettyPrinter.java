package everycore.result;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;

/** Indents objects, and keeps the iterations of a fork on one line, so that a result file can be read and diffed. */
final class ResultPrettyPrinter extends DefaultPrettyPrinter {
    private static final long serialVersionUID = 1;

    ResultPrettyPrinter() {
        super(Separators.createDefaultInstance());
        indentObjectsWith(new DefaultIndenter("  ", "\n"));
    }

    @Override
    public DefaultPrettyPrinter createInstance() {
        return new ResultPrettyPrinter();
    }
}
