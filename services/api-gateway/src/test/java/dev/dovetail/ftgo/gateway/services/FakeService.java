package dev.dovetail.ftgo.gateway.services;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A real HTTP server in the place of a service, which fails on command and remembers what it was asked. */
public class FakeService {

    private final String name;
    private final int port;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile HttpServer server;
    private volatile Function<Call, Answer> answers = call -> new Answer(404, "{}");
    private volatile Step before = call -> {};
    private volatile boolean hanging;
    private volatile int failing;
    private volatile String failingPath;
    private volatile CountDownLatch released = new CountDownLatch(1);

    FakeService(String name) throws IOException {
        this.name = name;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
    }

    public record Call(String method, String uri, String body, com.sun.net.httpserver.Headers headers) {

        public String header(String name) {
            return headers.getFirst(name);
        }
    }

    /** What is done before a call is answered. */
    public interface Step {
        void take(Call call) throws InterruptedException;
    }

    public record Answer(int status, String body, String... headers) {}

    String name() {
        return name;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public List<Call> calls() {
        return calls;
    }

    /** Answers so from now on. */
    public void answer(Function<Call, Answer> how) {
        answers = how;
    }

    /** Does this before it answers. */
    public void before(Step step) {
        before = step;
    }

    /** Accepts, reads, and never answers. */
    public void hang() {
        hanging = true;
    }

    /** Answers the next requests with 503. */
    public void fail(int times) {
        failing = times;
    }

    /** Answers every request with 503 whose path ends so. */
    public void failAt(String end) {
        failingPath = end;
    }

    /** Is not there. */
    public void refuse() {
        end();
    }

    void reset() throws IOException {
        before = call -> {};
        hanging = false;
        failing = 0;
        failingPath = null;
        released.countDown();
        released = new CountDownLatch(1);
        calls.clear();
        if (server == null) {
            start();
        }
    }

    void stop() {
        released.countDown();
        if (server != null) {
            end();
        }
    }

    void end() {
        server.stop(0);
        server = null;
    }

    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = new Call(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    exchange.getRequestHeaders());
            Answer answer = outcome(call);
            if (answer != null) {
                send(exchange, answer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | AssertionError notAsTheContractSays) {
            // The server would swallow it.
            notAsTheContractSays.printStackTrace();
        }
    }

    /** What becomes of a call, whichever way it came; null if it gets no answer. */
    Answer outcome(Call call) throws InterruptedException {
        calls.add(call);
        before.take(call);
        if (hanging) {
            released.await();
            return null;
        }
        return fails(call) ? new Answer(503, "{\"status\":503}") : answers.apply(call);
    }

    private synchronized boolean fails(Call call) {
        String path = URI.create(call.uri()).getPath();
        return failingPath != null && path.endsWith(failingPath) || failing > 0 && failing-- > 0;
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", answer.status() < 400 ? "application/json" : "application/problem+json");
        for (int i = 0; i < answer.headers().length; i += 2) {
            exchange.getResponseHeaders().add(answer.headers()[i], answer.headers()[i + 1]);
        }
        boolean none = answer.status() == 304 || answer.status() == 204;
        exchange.sendResponseHeaders(answer.status(), none ? -1 : body.length);
        if (!none) {
            exchange.getResponseBody().write(body);
        }
    }
}
