package dev.dovetail.ftgo.gateway;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

import io.vertx.core.json.JsonObject;

import static org.awaitility.Awaitility.await;

/** A client of the subprotocol graphql-transport-ws. */
public final class GraphQLSocket implements WebSocket.Listener {

    private final List<JsonObject> received = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private final HttpClient http = HttpClient.newHttpClient();
    private volatile WebSocket socket;
    private volatile boolean closed;

    /** Connects, without a word. */
    public void connect(URI graphql) {
        socket = http.newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .buildAsync(URI.create("ws://" + graphql.getAuthority() + "/graphql"), this)
                .join();
    }

    /** Connects, and is welcome. */
    public void open(URI graphql) {
        connect(graphql);
        send("{\"type\":\"connection_init\"}");
        await().until(() -> types().contains("connection_ack"));
    }

    public void subscribe(String query) {
        send(new JsonObject()
                .put("id", "1")
                .put("type", "subscribe")
                .put("payload", new JsonObject().put("query", query))
                .encode());
    }

    public void send(String text) {
        socket.sendText(text, true).join();
    }

    public void leave() {
        if (socket != null) {
            socket.abort();
        }
    }

    public List<JsonObject> received() {
        return received;
    }

    public List<String> types() {
        return received.stream().map(message -> message.getString("type")).toList();
    }

    /** All that was received, as text. */
    public String messages() {
        return received.toString();
    }

    /** Whether the gateway has ended it. */
    public boolean closed() {
        return closed;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            received.add(new JsonObject(part.toString()));
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed = true;
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed = true;
    }
}
