/** What a GraphQL request may cost, and which HTTP status its answer has. */
@NullMarked
package dev.dovetail.ftgo.gateway.graphql;

import org.jspecify.annotations.NullMarked;
