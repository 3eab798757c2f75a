package org.ctios.management.internal.shell;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.karaf.shell.api.action.Option;
import org.ctios.session.Confirmation;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.Operation;
import org.jspecify.annotations.Nullable;

/** A command that asks the CTI Server for something and waits for the answer; Ctrl-C ends the waiting, not the request. */
abstract class RequestCommand extends NamedSessionCommand {
    @Option(name = "--peripheral", description = "The peripheral; without it the session's own.")
    @Nullable
    Long peripheral;

    @Override
    public final @Nullable Object execute() throws Exception {
        CtiOsRequest.Builder request = CtiOsRequest.of(operation()).with("PeripheralID", peripheral);
        fill(request);
        CompletableFuture<Confirmation> answer =
                session().request(request.build()).toCompletableFuture();
        try {
            System.out.println(Visible.text(confirmed(answer.get())));
        } catch (ExecutionException e) {
            Throwable failure = e.getCause() == null ? e : e.getCause();
            throw new IllegalStateException(Visible.text(String.valueOf(failure.getMessage())), failure);
        }
        return null;
    }

    abstract Operation operation();

    abstract void fill(CtiOsRequest.Builder request);

    /** What to say when the server has taken the request. */
    abstract String confirmed(Confirmation confirmation);
}
