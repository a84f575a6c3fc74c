/** What the API gateway costs and gains, and how it does while a service hangs. */
@NullMarked
package dev.dovetail.bench.gateway;

import org.jspecify.annotations.NullMarked;
