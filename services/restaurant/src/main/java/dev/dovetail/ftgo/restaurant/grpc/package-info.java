/** Restaurants over gRPC, as services/contracts/proto/ftgo/restaurant/v1 says. */
@NullMarked
package dev.dovetail.ftgo.restaurant.grpc;

import org.jspecify.annotations.NullMarked;
