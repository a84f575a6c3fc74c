package dev.dovetail.ftgo.kitchen.menu;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What a restaurant offers, as its latest event said. Prices are left out: a kitchen cooks, it does not charge. */
@Entity
@Table(name = "menu")
public class Menu {

    @Id
    private UUID restaurantId;

    private int version;

    @Version
    private int rowVersion;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "menu_item", joinColumns = @JoinColumn(name = "restaurant_id"))
    @MapKeyColumn(name = "item_id")
    @Column(name = "name")
    private Map<String, String> items;

    /** The menu of a restaurant, with the names of its items by their ids. */
    public Menu(UUID restaurantId, int version, Map<String, String> items) {
        this.restaurantId = restaurantId;
        this.version = version;
        this.items = new HashMap<>(items);
    }

    /** For JPA. */
    protected Menu() {}

    /** Takes over a newer version; one that is not newer came late or twice and changes nothing. */
    void revise(int newVersion, Map<String, String> newItems) {
        if (newVersion <= version) {
            return;
        }
        version = newVersion;
        items.keySet().retainAll(newItems.keySet());
        items.putAll(newItems);
    }

    /** Whether the restaurant offers that item. */
    public boolean offers(String itemId) {
        return items.containsKey(itemId);
    }

    /** The restaurant whose menu it is. */
    public UUID restaurantId() {
        return restaurantId;
    }

    /** The restaurant's own number for this state of its menu; it only grows. */
    public int version() {
        return version;
    }

    /** The names of the items by their ids. */
    public Map<String, String> items() {
        return Map.copyOf(items);
    }
}
