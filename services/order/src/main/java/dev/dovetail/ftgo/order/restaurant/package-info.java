/** The replica of restaurants and their menus, which orders are validated against without asking anyone. */
@NullMarked
package dev.dovetail.ftgo.order.restaurant;

import org.jspecify.annotations.NullMarked;
