/** The build of a container image: its AOT cache, trained with the Java of its own base image. */
@NullMarked
package dev.dovetail.container.deployment;

import org.jspecify.annotations.NullMarked;
