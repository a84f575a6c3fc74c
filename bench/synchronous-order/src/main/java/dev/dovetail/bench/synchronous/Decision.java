package dev.dovetail.bench.synchronous;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

/** Whether an order is approved: all four services are asked, at the same time, as its judgement needs them all. */
@ApplicationScoped
class Decision {

    private final Proxies proxies;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Decision(Proxies proxies) {
        this.proxies = proxies;
    }

    /** What was ordered cannot be had. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String reason) {
            super(reason);
        }
    }

    /**
     * The order's total.
     *
     * @throws Refused if a service says no
     * @throws java.util.concurrent.CompletionException if one says nothing
     */
    BigDecimal totalOf(JsonNode order) {
        UUID consumerId = UUID.fromString(order.path("consumerId").asText());
        UUID restaurantId = UUID.fromString(order.path("restaurantId").asText());
        var consumer = asked(() -> proxies.consumer(consumerId));
        var restaurant = asked(() -> proxies.restaurant(restaurantId));
        var menu = asked(() -> proxies.kitchensMenu(restaurantId));
        var account = asked(() -> proxies.account(consumerId));
        CompletableFuture.allOf(consumer, restaurant, menu, account).join();
        BigDecimal total = price(order, restaurant.join());
        require(total.compareTo(amount(consumer.join().path("orderLimit"))) <= 0, "over the consumer's limit");
        require(cooks(order, menu.join()), "not on the kitchen's menu");
        require(total.compareTo(amount(account.join().path("card").path("limit"))) <= 0, "over the card's limit");
        return total;
    }

    private CompletableFuture<JsonNode> asked(Supplier<JsonNode> question) {
        return CompletableFuture.supplyAsync(question, threads);
    }

    private static BigDecimal price(JsonNode order, JsonNode restaurant) {
        Map<String, BigDecimal> prices = new HashMap<>();
        restaurant.path("menu").forEach(item -> prices.put(item.path("itemId").asText(), amount(item.path("price"))));
        BigDecimal total = BigDecimal.ZERO;
        for (JsonNode line : order.path("lines")) {
            BigDecimal price = prices.get(line.path("menuItemId").asText());
            require(price != null, "not on the restaurant's menu");
            total = total.add(
                    price.multiply(BigDecimal.valueOf(line.path("quantity").asInt())));
        }
        return total;
    }

    private static boolean cooks(JsonNode order, JsonNode menu) {
        Set<String> items = new HashSet<>();
        menu.path("items").forEach(item -> items.add(item.path("itemId").asText()));
        return order.path("lines")
                .valueStream()
                .allMatch(line -> items.contains(line.path("menuItemId").asText()));
    }

    private static BigDecimal amount(JsonNode money) {
        require(money.has("amount"), "no amount of money where there should be one");
        return new BigDecimal(money.path("amount").asText());
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Refused(otherwise);
        }
    }

    @PreDestroy
    void close() {
        threads.close();
    }
}
