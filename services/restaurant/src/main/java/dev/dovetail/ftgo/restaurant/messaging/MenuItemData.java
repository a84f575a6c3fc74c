package dev.dovetail.ftgo.restaurant.messaging;

import java.util.List;

import dev.dovetail.ftgo.restaurant.Menu;
import dev.dovetail.ftgo.restaurant.MenuItem;

record MenuItemData(String itemId, String name, MoneyData price) {

    static List<MenuItemData> of(Menu menu) {
        return menu.items().stream().map(MenuItemData::of).toList();
    }

    private static MenuItemData of(MenuItem item) {
        return new MenuItemData(item.itemId(), item.name(), MoneyData.of(item.price()));
    }
}
