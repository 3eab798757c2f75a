package org.ctios.metrics.internal;

import java.io.IOException;
import java.util.Arrays;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;

/** Asks a realm of the container, the one that its shell and console use. */
final class JaasGate implements Gate {
    /** Karaf's class of roles; by its name, so that no bundle of Karaf is needed to run. */
    private static final String ROLE = ".RolePrincipal";

    private final String realm;
    private final String role;

    JaasGate(String realm, String role) {
        this.realm = realm;
        this.role = role;
    }

    @Override
    public Verdict judge(String user, String password) {
        try {
            LoginContext login = new LoginContext(realm, new Subject(), new Answers(user, password));
            login.login();
            boolean allowed = login.getSubject().getPrincipals().stream()
                    .anyMatch(principal -> principal.getClass().getName().endsWith(ROLE)
                            && principal.getName().equals(role));
            login.logout();
            return allowed ? Verdict.ADMITTED : Verdict.NOT_ALLOWED;
        } catch (LoginException e) {
            return Verdict.UNKNOWN;
        }
    }

    /** What the realm asks for. */
    private record Answers(String user, String password) implements CallbackHandler {
        @Override
        public void handle(Callback[] callbacks) throws IOException, UnsupportedCallbackException {
            for (Callback callback : callbacks) {
                if (callback instanceof NameCallback name) {
                    name.setName(user);
                } else if (callback instanceof PasswordCallback secret) {
                    char[] letters = password.toCharArray();
                    secret.setPassword(letters);
                    Arrays.fill(letters, ' ');
                } else {
                    throw new UnsupportedCallbackException(callback);
                }
            }
        }

        @Override
        public String toString() {
            return user;
        }
    }
}
