package dev.dovetail.cluster.inside;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places orders at a rate that rises by one a second, because what was just started is slow, and stays then; with each it
 * asks one of the services something, by the names of the Services and over connections that are kept, as another service
 * would; nothing is tried twice. When told to stop it waits for the orders to be approved.
 *
 * <p>Arguments: orders per second, seconds that a request may take, id of a restaurant, ids of consumers separated by commas.
 */
public final class OrderLoad {

    private static final long SECOND = 1_000_000_000L;
    /** Seconds of the full rate, one after the other, in which at most a second's requests were unanswered. */
    private static final int CALM = 10;

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern ID = Pattern.compile("\"orderId\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern STATE = Pattern.compile("\"state\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build();
    private final Duration timeout;
    private final String restaurant;
    private final List<String> consumers;
    private final Queue<String> orders = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong unanswered = new AtomicLong();
    private final LongAccumulator slowest = new LongAccumulator(Math::max, 0);

    private OrderLoad(Duration timeout, String restaurant, List<String> consumers) {
        this.timeout = timeout;
        this.restaurant = restaurant;
        this.consumers = consumers;
    }

    /** @param arguments see above */
    public static void main(String... arguments) throws Exception {
        var timeout = Duration.ofSeconds(Long.parseLong(arguments[1]));
        var load = new OrderLoad(timeout, arguments[2], List.of(arguments[3].split(",")));
        load.run(Integer.parseInt(arguments[0]));
        load.tell();
    }

    private void run(int perSecond) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int number = 0;
            int calm = 0;
            for (int rate = 1; !Ending.asked(); rate = Math.min(rate + 1, perSecond)) {
                long begin = System.nanoTime();
                for (int i = 0; i < rate && !Ending.asked(); i++) {
                    int next = number++;
                    Ending.pauseUntil(begin + i * SECOND / rate);
                    threads.execute(() -> place(next));
                    threads.execute(() -> ask(next));
                }
                Ending.pauseUntil(begin + SECOND);
                calm = rate == perSecond && unanswered.get() <= perSecond ? calm + 1 : 0;
                if (calm == CALM) {
                    System.out.println("steady");
                }
            }
        }
    }

    private void place(int number) {
        String body = """
                {"consumerId": "%s", "restaurantId": "%s", "lines": [{"menuItemId": "NAAN", "quantity": 1}],
                 "deliveryAddress": {"street": "Hauptstraße 1", "city": "Berlin", "postcode": "10115", "country": "DE"}}""".formatted(consumers.get(number % consumers.size()), restaurant);
        String answer = send(
                HttpRequest.newBuilder(URI.create("http://order:8080/v1/orders"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)),
                201);
        first(ID, answer).ifPresent(orders::add);
    }

    private void ask(int number) {
        String consumer = consumers.get(number % consumers.size());
        List<String> questions = List.of(
                "http://order:8080/v1/orders?limit=1&consumerId=" + consumer,
                "http://consumer:8080/v1/consumers/" + consumer,
                "http://restaurant:8080/v1/restaurants/" + restaurant,
                "http://kitchen:8080/v1/menus/" + restaurant,
                "http://accounting:8080/v1/accounts/" + consumer);
        get(questions.get(number % questions.size()));
    }

    private String get(String uri) {
        return send(HttpRequest.newBuilder(URI.create(uri)).GET(), 200);
    }

    /** The body, if the answer is the expected one; else nothing, and the failure is noted. */
    private String send(HttpRequest.Builder builder, int expected) {
        HttpRequest request = builder.timeout(timeout).build();
        requests.incrementAndGet();
        unanswered.incrementAndGet();
        long begin = System.nanoTime();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == expected) {
                return answer.body();
            }
            failed(
                    request,
                    "answered " + answer.statusCode() + " " + answer.body().replace('\n', ' '));
        } catch (Exception e) {
            failed(request, e.toString());
        } finally {
            slowest.accumulate((System.nanoTime() - begin) / 1_000_000);
            unanswered.decrementAndGet();
        }
        return "";
    }

    private void failed(HttpRequest request, String reason) {
        failures.add("%s %s %s %s".formatted(Instant.now(), request.method(), request.uri(), reason));
    }

    /** Asks for the orders that are not at their end, until all are or patience ends. */
    private void tell() {
        System.out.printf("requests=%d%nfailed=%d%nslowest=%d%n", requests.get(), failures.size(), slowest.get());
        failures.stream().limit(20).forEach(failure -> System.out.println("failure " + failure));
        Set<String> waiting = new HashSet<>(orders);
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!waiting.isEmpty() && Instant.now().isBefore(deadline)) {
            waiting.removeIf(order ->
                    first(STATE, get("http://order:8080/v1/orders/" + order)).equals(Optional.of("APPROVED")));
            Ending.pause(Duration.ofMillis(200));
        }
        System.out.printf("placed=%d%nunfinished=%d%n", orders.size(), waiting.size());
        waiting.stream().limit(20).forEach(order -> System.out.println("unfinished " + order));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
