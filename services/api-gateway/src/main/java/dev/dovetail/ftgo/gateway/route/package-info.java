/** The services' REST APIs, passed through. */
@NullMarked
package dev.dovetail.ftgo.gateway.route;

import org.jspecify.annotations.NullMarked;
