package dev.dovetail.ftgo.order.order.rest.v2;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dovetail.ftgo.order.order.OrderLines;
import dev.dovetail.ftgo.order.wire.MoneyBody;

/** So many of one menu item, as it was called and priced when it was ordered. */
@Schema(requiredProperties = {"menuItemId", "name", "quantity", "unitPrice"})
record LineDocument(String menuItemId, String name, int quantity, MoneyBody unitPrice) {

    static List<LineDocument> of(OrderLines lines) {
        return lines.lines().stream()
                .map(line -> new LineDocument(
                        line.menuItemId(), line.name(), line.quantity(), MoneyBody.of(line.unitPrice())))
                .toList();
    }
}
