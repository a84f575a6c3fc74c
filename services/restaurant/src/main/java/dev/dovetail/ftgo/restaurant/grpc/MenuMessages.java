package dev.dovetail.ftgo.restaurant.grpc;

import ftgo.restaurant.v1.Menu;
import ftgo.restaurant.v1.MenuItem;
import ftgo.restaurant.v1.Money;

import dev.dovetail.ftgo.restaurant.VersionedMenu;

/** Menus as messages. */
final class MenuMessages {

    private MenuMessages() {}

    static Menu of(VersionedMenu menu) {
        return Menu.newBuilder()
                .setRestaurantId(menu.restaurantId().toString())
                .setVersion(menu.version())
                .addAllItems(menu.menu().items().stream().map(MenuMessages::of).toList())
                .build();
    }

    private static MenuItem of(dev.dovetail.ftgo.restaurant.MenuItem item) {
        return MenuItem.newBuilder()
                .setItemId(item.itemId())
                .setName(item.name())
                .setPrice(of(item.price()))
                .build();
    }

    private static Money of(dev.dovetail.ftgo.restaurant.Money money) {
        return Money.newBuilder()
                .setAmount(money.amount().toPlainString())
                .setCurrency(money.currency().getCurrencyCode())
                .build();
    }
}
