package everycore.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** What stands around the reports of a page: its style, its program, and the library that draws, all inlined. */
final class HtmlPage {
    private static final String CONTENT = "<!--{content}-->";

    private HtmlPage() {}

    /** Up to the first report. */
    static String head() {
        return parts().get(0);
    }

    /** From the last report on. */
    static String tail() {
        return parts().get(1);
    }

    private static List<String> parts() {
        String page = resource("/html/page.html")
                .replace("/*{uplot.css}*/", uplot("uPlot.min.css"))
                .replace("/*{page.css}*/", resource("/html/page.css"))
                .replace("/*{uplot.js}*/", uplot("uPlot.iife.min.js"))
                .replace("/*{page.js}*/", resource("/html/page.js"));
        return List.of(page.split(Pattern.quote(CONTENT), 2));
    }

    /** The library's own jar says which version it is, and has its files under it. */
    private static String uplot(String file) {
        String version = resource("/META-INF/maven/org.webjars.npm/uplot/pom.properties")
                .lines()
                .filter(line -> line.startsWith("version="))
                .map(line -> line.substring("version=".length()).strip())
                .findFirst()
                .orElseThrow();
        return resource("/META-INF/resources/webjars/uplot/" + version + "/dist/" + file);
    }

    private static String resource(String name) {
        try (InputStream bytes = HtmlPage.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
