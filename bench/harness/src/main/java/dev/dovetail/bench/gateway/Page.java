package dev.dovetail.bench.gateway;

import java.io.IOException;
import java.net.URI;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import dev.dovetail.bench.load.Http;

/** The GraphQL request of a page about an order. */
record Page(String request) {

    static Page of(UUID order) {
        return new Page("""
                {"query": "{ order(id: \\"%s\\") { id state placedAt total { amount currency } lines { name quantity } \
                consumer { name address { street city } } restaurant { name menu { items { name price { amount } } } } \
                ticket { state readyBy } delivery { state courier { fleet } position { latitude longitude } } } }"}""".formatted(order));
    }

    Answer read(URI graphql) throws IOException {
        return new Answer(Http.post(graphql, request).expect(200).json());
    }

    /** What came back. */
    record Answer(JsonNode document) {

        /** @throws IOException if something is missing */
        Answer complete() throws IOException {
            if (document.has("errors") || !document.at("/data/order/delivery").isObject()) {
                throw new IOException("Something is missing: " + document);
            }
            return this;
        }

        /** Why the delivery is missing: TIMEOUT, BREAKER_OPEN and so on; empty if it is there. */
        String missing() {
            return document.at("/errors/0/extensions/reason").asText();
        }

        /** Whether the order itself is there. */
        boolean ofUse() {
            return document.at("/data/order/consumer/name").isTextual();
        }
    }
}
