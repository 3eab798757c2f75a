package org.ctios.session.internal.translate;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.ctios.session.Keyword;
import org.ctios.session.Operation;

/** Writes docs/requests.md from the operations' own words. */
final class RequestsPage {
    private static final String HEAD =
            """
            # Requests

            Written from `org.ctios.session.Operation` by `RequestsPageTest`; do not edit. How a request is made stands in the
            Javadoc of `CtiOsRequest`. **Bold** keywords are required; those in *italics* are needed unless the session knows
            the value or another keyword stands for it; the others may be left out.

            Common to all: the confirmation says that the server took the request, the events say what came of it. A refusal is
            a `RequestFailedException` with the code, its name, the switch's own error and a cure. A request is sent at most
            once; one that got no answer says so with `isOutcomeUnknown`.

            | operation | CIL method | GED-188 | keywords |
            | --- | --- | --- | --- |
            """;

    private static final String KEYWORDS =
            """

            ## Keywords

            A name may stand for more than one thing; then each has a line.

            | keyword | type | meaning | taken by |
            | --- | --- | --- | --- |
            """;

    private static final String ABSENT =
            """

            Methods of the CIL that are no operation stand in [cil.md](cil.md).
            """;

    private RequestsPage() {}

    static String text() {
        StringBuilder page = new StringBuilder(HEAD);
        for (Operation operation : Operation.values()) {
            page.append("| `%s` | %s | %s, %s | %s |%n"
                    .formatted(
                            operation.word(),
                            operation.method().isEmpty() ? "-" : operation.method(),
                            operation.requestMessage(),
                            operation.confirmationMessage(),
                            operation.keywords().stream()
                                    .map(RequestsPage::marked)
                                    .collect(Collectors.joining(", "))));
        }
        page.append(KEYWORDS);
        keywords()
                .forEach(keyword -> page.append("| %s | %s | %s | %s |%n"
                        .formatted(keyword.name(), keyword.type(), keyword.meaning(), users(keyword))));
        return page.append(ABSENT).toString();
    }

    private static String marked(Keyword keyword) {
        return switch (keyword.need()) {
            case REQUIRED -> "**" + keyword.name() + "**";
            case CONDITIONAL -> "*" + keyword.name() + "*";
            case OPTIONAL -> keyword.name();
        };
    }

    /** Each meaning of each keyword once. */
    private static List<Keyword> keywords() {
        return List.of(Operation.values()).stream()
                .flatMap(operation -> operation.keywords().stream())
                .distinct()
                .sorted(Comparator.comparing(keyword -> keyword.name().replaceFirst("10$", "99")))
                .toList();
    }

    private static String users(Keyword keyword) {
        return List.of(Operation.values()).stream()
                .filter(operation -> operation.keywords().contains(keyword))
                .map(Operation::word)
                .collect(Collectors.joining(", "));
    }
}
