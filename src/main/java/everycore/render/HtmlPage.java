package everycore.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** What stands around the reports of a page: its style and its program, inlined. The browser may run no other, and load nothing. */
final class HtmlPage {
    private static final String CONTENT = "<!--{content}-->";
    private static final String STYLE = HtmlResource.read("page.css")
            .replace("/*{light}*/", Colours.ofScheme("light"))
            .replace("/*{dark}*/", Colours.ofScheme("dark"));
    private static final String PROGRAM = HtmlResource.read("page.js");

    private HtmlPage() {}

    /** Up to the first report. */
    static String head(String title) {
        return parts().get(0)
                .replace("<!--{title}-->", Element.of("title", title).markup().strip());
    }

    /** From the last report on. */
    static String tail() {
        return parts().get(1);
    }

    private static List<String> parts() {
        String page = HtmlResource.read("page.html")
                .replace("{style-hash}", hash(STYLE))
                .replace("{program-hash}", hash(PROGRAM))
                .replace("/*{page.css}*/", STYLE)
                .replace("/*{page.js}*/", PROGRAM);
        return List.of(page.split(Pattern.quote(CONTENT), 2));
    }

    /** By which the page's policy knows what it may use. */
    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
