/** The single entry for clients: one GraphQL query for many resources, and routes to the services' REST APIs. */
@NullMarked
package dev.dovetail.ftgo.gateway;

import org.jspecify.annotations.NullMarked;
