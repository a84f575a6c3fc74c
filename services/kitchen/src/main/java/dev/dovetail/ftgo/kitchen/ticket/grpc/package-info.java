/** Kitchen displays over gRPC, as services/contracts/proto/ftgo/kitchen/v1 says. */
@NullMarked
package dev.dovetail.ftgo.kitchen.ticket.grpc;

import org.jspecify.annotations.NullMarked;
