package dev.dovetail.ftgo.restaurant;

import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that a restaurant serves: 1 to {@value #MAX_ITEMS} items with distinct ids, all priced in one currency, because
 * an order has one total.
 */
public record Menu(List<MenuItem> items) {

    /** Keeps the event that carries a whole menu well below the size of a Kafka message. */
    public static final int MAX_ITEMS = 200;

    /** @throws Invalid naming each item that breaks a rule */
    public Menu {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw Invalid.at("", "must have at least one item");
        }
        if (items.size() > MAX_ITEMS) {
            throw Invalid.at("", "must have at most " + MAX_ITEMS + " items");
        }
        faultsOf(items).throwIfAny();
    }

    private static Faults faultsOf(List<MenuItem> items) {
        Faults faults = new Faults();
        Currency currency = items.getFirst().price().currency();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            MenuItem item = items.get(i);
            if (!ids.add(item.itemId())) {
                faults.add("/" + i + "/itemId", "another item has the id '" + item.itemId() + "'");
            }
            if (!item.price().currency().equals(currency)) {
                faults.add("/" + i + "/price/currency", "must be " + currency + " like the first item's");
            }
        }
        return faults;
    }
}
