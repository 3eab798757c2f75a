package org.ctios.web.internal;

import java.io.IOException;
import java.time.Clock;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.felix.webconsole.AbstractWebConsolePlugin;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The plugin of the web console. Every request comes through the console, which has checked the login before.
 *
 * <p>The page is a whole one and not a part of the console's frame, because that frame needs scripts within the page, which
 * the content security policy forbids here.
 */
@Component(
        service = Servlet.class,
        property = {
            "felix.webconsole.label=" + ConsolePage.LABEL,
            "felix.webconsole.title=" + ConsolePage.TITLE,
            "felix.webconsole.category=" + ConsolePage.CATEGORY
        })
public final class ConsolePage extends AbstractWebConsolePlugin {
    static final String LABEL = "ctios";
    static final String TITLE = "CTI OS";
    static final String CATEGORY = "Main";

    private static final long serialVersionUID = 1;
    private static final String API = "/api/";

    private final transient StaticFiles files = new StaticFiles();
    private final transient Api api;

    /** Over the sessions there are and what was heard of them. */
    @Activate
    public ConsolePage(@Reference SessionRegistry sessions, @Reference EventHub hub) {
        this.api = new Api(sessions, hub, Clock.systemUTC());
    }

    @Override
    public String getLabel() {
        return LABEL;
    }

    @Override
    public String getTitle() {
        return TITLE;
    }

    @Override
    public String getCategory() {
        return CATEGORY;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityHeaders.set(response);
        String path = path(request.getPathInfo());
        if (path.startsWith(API)) {
            api.answer(path.substring(API.length()), request, response);
        } else {
            files.answer(path, request, response);
        }
    }

    /** What follows the plugin's label. */
    private static String path(@Nullable String info) {
        String prefix = "/" + LABEL;
        return info == null || !info.startsWith(prefix) ? "" : info.substring(prefix.length());
    }

    /** Not used: the console's frame is not drawn. */
    @Override
    protected void renderContent(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response);
    }
}
