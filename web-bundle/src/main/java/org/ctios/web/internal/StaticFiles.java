package org.ctios.web.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** The files of the page. Only those that are listed here are served, so no path can lead anywhere else. */
final class StaticFiles {
    private static final String SCRIPT = "text/javascript";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("index.html", "text/html"),
            Map.entry("css/base.css", "text/css"),
            Map.entry("css/page.css", "text/css"),
            Map.entry("icon.svg", "image/svg+xml"),
            Map.entry("js/theme.js", SCRIPT),
            Map.entry("js/app.js", SCRIPT),
            Map.entry("js/api.js", SCRIPT),
            Map.entry("js/dom.js", SCRIPT),
            Map.entry("js/words.js", SCRIPT),
            Map.entry("js/sessions.js", SCRIPT),
            Map.entry("js/pair.js", SCRIPT),
            Map.entry("js/details.js", SCRIPT),
            Map.entry("js/orders.js", SCRIPT),
            Map.entry("js/timeline.js", SCRIPT),
            Map.entry("js/people.js", SCRIPT),
            Map.entry("js/events.js", SCRIPT));

    /** Attribute of the request with the path of the console, and the one of this page below it. */
    private static final String CONSOLE = "felix.webconsole.appRoot";

    private static final String PAGE = "felix.webconsole.pluginRoot";

    /** What is served. */
    static Stream<String> names() {
        return TYPES.keySet().stream();
    }

    void answer(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = path.isEmpty() || path.equals("/") ? "index.html" : path.substring(1);
        String type = TYPES.get(name);
        if (type == null) {
            // Not sendError, which would take the headers away.
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            response.setContentType("text/plain");
            return;
        }
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        String text = read(name);
        // The page is also reached without a slash at its end, so that its links need its whole path.
        response.getWriter()
                .write(
                        name.equals("index.html")
                                ? text.replace("@page@", attribute(request, PAGE))
                                        .replace("@console@", attribute(request, CONSOLE))
                                : text);
    }

    private static String attribute(HttpServletRequest request, String name) {
        @Nullable Object value = request.getAttribute(name);
        return value == null ? "" : escaped(value.toString());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    private static String read(String name) {
        try (InputStream file = StaticFiles.class.getResourceAsStream("/web/" + name)) {
            if (file == null) {
                throw new IllegalStateException("not in the bundle: " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
