package org.ctios.management.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the pages tell somebody to type can be typed. */
class CommandsPageTest {
    private static final Path PAGE = Path.of("../docs/commands.md");

    /** A word behind {@code ctios:} that ends there or is followed by words: anything else is a Camel URI. */
    private static final Pattern TYPED =
            Pattern.compile("(?<![\\w:\".*])((?:ctios|simulator):[a-z][a-z-]*)(?= |`|\n|$)([^`\n|;]*)");

    private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`|(?<=root\\(\\)> )([^\n]+)");
    private static final Set<String> SESSIONS = Set.of("ctios:east", "ctios:demo", "ctios:default");

    // Issue "commands", 1: each command and each of its options stands on the page.
    @Test
    void everyCommandIsOnThePage() throws IOException {
        String page = Files.readString(PAGE);
        Map<String, Set<String>> commands = ShellCommands.all();
        assertThat(commands).hasSizeGreaterThan(15).containsKeys("ctios:watch", "ctios:health", "simulator:fault");
        assertThat(commands.keySet()).allSatisfy(command -> assertThat(page).contains("| `" + command));
    }

    // Karaf's shell takes options before the names only: "too many arguments specified" is all it says otherwise.
    @Test
    void everyCommandInThePagesCanBeTypedAsItStandsThere() throws IOException {
        Map<String, Set<String>> commands = ShellCommands.all();
        Set<String> wrong = new TreeSet<>();
        for (Path page : ShellCommands.pages()) {
            for (MatchResult typed : typed(Files.readString(page))) {
                fault(commands, typed.group(1), typed.group(2))
                        .ifPresent(fault -> wrong.add(page + ": " + typed.group() + ": " + fault));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<MatchResult> typed(String page) {
        return QUOTED.matcher(page)
                .results()
                .flatMap(quoted -> TYPED.matcher(quoted.group(1) == null ? quoted.group(2) : quoted.group(1))
                        .results())
                .filter(typed -> !SESSIONS.contains(typed.group(1)))
                .toList();
    }

    private static Optional<String> fault(Map<String, Set<String>> commands, String command, String words) {
        Set<String> options = commands.get(command);
        if (options == null) {
            return Optional.of("there is no such command");
        }
        boolean named = false;
        for (String word : words.replaceAll("[\\[\\]]", "").strip().split(" +")) {
            if (word.startsWith("--") && named) {
                return Optional.of(word + " stands behind a name");
            }
            if (word.startsWith("--") && !options.contains(word)) {
                return Optional.of("there is no option " + word);
            }
            named |= word.equals("NAME");
        }
        return Optional.empty();
    }
}
