package dev.dovetail.ftgo.order.order;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.order.order.OrderRequest.Item;
import dev.dovetail.ftgo.order.restaurant.MenuItem;
import dev.dovetail.ftgo.order.restaurant.Restaurant;

/** Compares what was asked for with what a restaurant offers, and collects every flaw before it refuses. */
final class Validation {

    private static final Duration FARTHEST = Duration.ofDays(30);

    private final List<Flaw> flaws = new ArrayList<>();

    Validation consumerKnown(boolean known) {
        if (!known) {
            flaw("is not a registered consumer", "consumerId");
        }
        return this;
    }

    /** Where nothing is known of the restaurant, nothing more can be said about it. */
    Validation restaurant(@Nullable Restaurant restaurant, OrderRequest request, Instant now) {
        if (restaurant == null || !restaurant.takesOrders()) {
            flaw("is not a restaurant that takes orders", "restaurantId");
            return this;
        }
        if (!restaurant.deliversTo(request.deliveryAddress().postcode())) {
            flaw("is outside the area that " + restaurant.name() + " delivers to", "deliveryAddress", "postcode");
        }
        deliveryTime(request.deliveryTime(), restaurant, now);
        return this;
    }

    private void deliveryTime(@Nullable Instant wanted, Restaurant restaurant, Instant now) {
        if (wanted != null && !wanted.isAfter(now)) {
            flaw("is in the past", "deliveryTime");
        } else if (wanted != null && wanted.isAfter(now.plus(FARTHEST))) {
            flaw("is more than " + FARTHEST.toDays() + " days ahead", "deliveryTime");
        } else if (wanted != null && !restaurant.isOpenAt(wanted)) {
            flaw(restaurant.name() + " is closed at that time", "deliveryTime");
        }
    }

    /**
     * Prices the items by the present menu.
     *
     * @throws InvalidOrder with all flaws found so far, these included
     */
    OrderLines lines(@Nullable Restaurant restaurant, List<Item> items) {
        List<OrderLine> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; restaurant != null && i < items.size(); i++) {
            Item item = items.get(i);
            MenuItem offered = restaurant.item(item.menuItemId()).orElse(null);
            if (offered == null) {
                flaw("is not on the menu of " + restaurant.name(), "lines", i, "menuItemId");
            } else if (!seen.add(item.menuItemId())) {
                flaw("is listed before; give its whole quantity there", "lines", i, "menuItemId");
            } else if (!lines.isEmpty() && !inCurrencyOf(lines.getFirst(), offered)) {
                flaw("is priced in another currency than line 0; order it separately", "lines", i, "menuItemId");
            } else {
                lines.add(OrderLine.of(offered, item.quantity()));
            }
        }
        if (!flaws.isEmpty()) {
            throw new InvalidOrder(flaws);
        }
        return new OrderLines(lines);
    }

    private static boolean inCurrencyOf(OrderLine first, MenuItem item) {
        return first.unitPrice().currency().equals(item.price().currency());
    }

    private void flaw(String detail, Object... path) {
        flaws.add(Flaw.of(detail, path));
    }
}
