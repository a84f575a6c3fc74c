package dev.dovetail.messaging.kafka;

import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;

/** A virtual thread for each lane. Not those of Vert.x: a lane outlives the message whose context they would carry. */
final class HandlerThreads implements Executor {

    private final ThreadFactory threads = Thread.ofVirtual()
            .name("dovetail-handler-", 0)
            .inheritInheritableThreadLocals(false)
            .factory();
    private final ClassLoader application = Thread.currentThread().getContextClassLoader();

    @Override
    public void execute(Runnable work) {
        Thread thread = threads.newThread(work);
        thread.setContextClassLoader(application);
        thread.start();
    }
}
