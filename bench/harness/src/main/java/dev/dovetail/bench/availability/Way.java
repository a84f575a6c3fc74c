package dev.dovetail.bench.availability;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import dev.dovetail.bench.load.Http;
import dev.dovetail.bench.load.Load;
import dev.dovetail.bench.load.OpenLoop;
import dev.dovetail.bench.process.Await;

/** One of the two ways of taking orders, and the orders it took. */
final class Way {

    private final String name;
    private final URI orders;
    private final String order;
    private final boolean finishedWhenAnswered;
    private final List<URI> open = Collections.synchronizedList(new ArrayList<>());
    private int rejected;

    /**
     * @param orders the resource that takes them
     * @param order what is ordered, as JSON
     * @param finishedWhenAnswered whether an order that is accepted is approved
     */
    Way(String name, URI orders, String order, boolean finishedWhenAnswered) {
        this.name = name;
        this.orders = orders;
        this.order = order;
        this.finishedWhenAnswered = finishedWhenAnswered;
    }

    String name() {
        return name;
    }

    /** Places so many orders a second, whether those before are answered or not. Latencies are those of the accepted. */
    Load place(int perSecond, Duration time) {
        return OpenLoop.run(perSecond, time, number -> placeOne());
    }

    /** Places an order. */
    void placeOne() throws IOException {
        var placed = Http.post(orders, order).expect(201).json();
        if (!finishedWhenAnswered) {
            open.add(URI.create(orders + "/" + placed.path("orderId").asText()));
        }
    }

    /**
     * Waits until all accepted orders are finished.
     *
     * @return how many are not, after that time
     */
    int awaitFinished(Duration patience) {
        Await.holds(patience, () -> {
            open.removeIf(this::finished);
            return open.isEmpty();
        });
        return open.size();
    }

    /** How many accepted orders were rejected afterwards. */
    int rejected() {
        return rejected;
    }

    private boolean finished(URI order) {
        try {
            String state = Http.get(order).expect(200).json().path("state").asText();
            if (state.equals("REJECTED")) {
                rejected++;
            }
            return state.equals("APPROVED") || state.equals("REJECTED");
        } catch (IOException notTold) {
            return false;
        }
    }
}
