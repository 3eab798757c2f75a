package org.ctios.itests;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one container they all share: booting takes longer than all of them together. */
public final class SharedKaraf implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SharedKaraf.class);

    /** Lives as long as the run; stopping in good order is part of what is tested. */
    private record Running(KarafContainer container) implements AutoCloseable {
        static Running start(String name) {
            KarafContainer container = KarafContainer.create(name);
            try {
                container.start();
            } catch (RuntimeException | Error e) {
                container.close();
                throw e;
            }
            return new Running(container);
        }

        @Override
        public void close() {
            try (container) {
                container.stop();
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == KarafContainer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent("shared", Running::start, Running.class)
                .container();
    }
}
