package everycore.run;

import java.io.PrintWriter;

/**
 * Where a run speaks.
 *
 * @param out the result alone
 * @param remarks what may be left unsaid
 * @param errors what may not
 */
public record Console(PrintWriter out, PrintWriter remarks, PrintWriter errors) {
    void remark(String line) {
        remarks.println(line);
    }

    void error(String line) {
        errors.println("everycore: " + line);
    }
}
