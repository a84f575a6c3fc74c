package dev.dovetail.ftgo.order.restaurant.messaging;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import dev.dovetail.ftgo.order.restaurant.Menu;
import dev.dovetail.ftgo.order.restaurant.MenuItem;
import dev.dovetail.ftgo.order.restaurant.OpeningHours;
import dev.dovetail.ftgo.order.restaurant.Profile;
import dev.dovetail.ftgo.order.wire.MoneyBody;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageType;

/** The restaurant service's events, as far as this service reads them. */
interface RestaurantMessages {

    @MessageType("ftgo.restaurant.RestaurantCreated")
    record RestaurantCreated(
            UUID restaurantId,
            String name,
            List<String> deliveryArea,
            List<OpeningHoursBody> openingHours,
            ZoneId timeZone,
            int menuVersion,
            List<MenuItemBody> menu)
            implements Event {

        Profile profile(Instant asOf) {
            return new Profile(name, deliveryArea, OpeningHoursBody.toHours(openingHours), timeZone, asOf);
        }

        Menu toMenu() {
            return MenuItemBody.toMenu(menuVersion, menu);
        }
    }

    @MessageType("ftgo.restaurant.RestaurantRevised")
    record RestaurantRevised(
            UUID restaurantId,
            String name,
            List<String> deliveryArea,
            List<OpeningHoursBody> openingHours,
            ZoneId timeZone)
            implements Event {

        Profile profile(Instant asOf) {
            return new Profile(name, deliveryArea, OpeningHoursBody.toHours(openingHours), timeZone, asOf);
        }
    }

    @MessageType("ftgo.restaurant.MenuRevised")
    record MenuRevised(UUID restaurantId, int menuVersion, List<MenuItemBody> menu) implements Event {

        Menu toMenu() {
            return MenuItemBody.toMenu(menuVersion, menu);
        }
    }

    record MenuItemBody(String itemId, String name, MoneyBody price) {

        static Menu toMenu(int version, List<MenuItemBody> items) {
            return new Menu(
                    version,
                    items.stream()
                            .map(item -> new MenuItem(item.itemId, item.name, item.price.toMoney()))
                            .toList());
        }
    }

    record OpeningHoursBody(DayOfWeek day, LocalTime opens, LocalTime closes) {

        static List<OpeningHours> toHours(List<OpeningHoursBody> hours) {
            return hours.stream()
                    .map(body -> new OpeningHours(body.day, body.opens, body.closes))
                    .toList();
        }
    }
}
