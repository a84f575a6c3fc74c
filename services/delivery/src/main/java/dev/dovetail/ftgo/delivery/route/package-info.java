/** Where food is picked up and where it is brought: replicas of restaurants' and orders' addresses, kept by their events. */
@NullMarked
package dev.dovetail.ftgo.delivery.route;

import org.jspecify.annotations.NullMarked;
