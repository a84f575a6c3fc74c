package dev.dovetail.messaging.handling;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

/** Whether the application stops, and a wait that ends when it does. */
@Singleton
public class Stop {

    private final CountDownLatch requested = new CountDownLatch(1);

    /** Nothing new is begun from now on. */
    public void request() {
        requested.countDown();
    }

    /** Whether nothing new is to be begun. */
    public boolean isRequested() {
        return requested.getCount() == 0;
    }

    /** @throws StoppedException if nothing new is to be begun */
    public void check() throws StoppedException {
        if (isRequested()) {
            throw new StoppedException();
        }
    }

    void pause(Duration duration) throws StoppedException {
        boolean stopped;
        try {
            stopped = requested.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            stopped = isRequested();
        }
        if (stopped) {
            throw new StoppedException();
        }
    }
}
