/** Consumers over HTTP. */
@NullMarked
package dev.dovetail.ftgo.consumer.rest;

import org.jspecify.annotations.NullMarked;
