/** How an application becomes a container image, and how it behaves in a container. */
@NullMarked
package dev.dovetail.container;

import org.jspecify.annotations.NullMarked;
