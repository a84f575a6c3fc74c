/**
 * gRPC services in blocking code: each call on a virtual thread, errors as status codes with details, streams that wait for
 * their reader, and connections that clients open anew.
 */
@NullMarked
package dev.dovetail.grpc;

import org.jspecify.annotations.NullMarked;
