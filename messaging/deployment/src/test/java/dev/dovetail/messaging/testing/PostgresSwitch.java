package dev.dovetail.messaging.testing;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/**
 * Stops and starts a server from within a test. Through JMX, since test and server live in different class loaders and
 * know different classes of the same name.
 */
final class PostgresSwitch {

    private static final String NAME = "dev.dovetail.messaging.testing:type=PostgresSwitch";

    private PostgresSwitch() {}

    /** What the switch can do. */
    public interface Buttons {

        /** Takes the server away. */
        void stop();

        /** Brings it back. */
        void start();
    }

    static void offer(Runnable stop, Runnable start) {
        Buttons buttons = new Buttons() {
            @Override
            public void stop() {
                stop.run();
            }

            @Override
            public void start() {
                start.run();
            }
        };
        try {
            server().registerMBean(new StandardMBean(buttons, Buttons.class), new ObjectName(NAME));
        } catch (JMException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static void press(String button) {
        try {
            server().invoke(new ObjectName(NAME), button, new Object[0], new String[0]);
        } catch (JMException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static MBeanServer server() {
        return ManagementFactory.getPlatformMBeanServer();
    }
}
