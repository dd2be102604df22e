package everycore.result;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Keeps equal texts of a file once, as most entries say the same of the JVM and the protocol. */
final class SharedText extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    SharedText() {
        super(String.class);
    }

    /** For one file. */
    static ObjectReader in(ObjectReader reader) {
        return reader.withAttribute(SharedText.class, new HashMap<String, String>());
    }

    @Override
    public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(in, context);
        @SuppressWarnings("unchecked")
        Map<String, String> seen = (Map<String, String>) context.getAttribute(SharedText.class);
        String before = seen == null || text == null ? null : seen.putIfAbsent(text, text);
        return before == null ? text : before;
    }
}
