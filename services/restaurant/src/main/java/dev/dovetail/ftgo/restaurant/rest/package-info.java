/** Restaurants over HTTP. */
@NullMarked
@XmlNamespace("urn:ftgo:restaurant:v1")
package dev.dovetail.ftgo.restaurant.rest;

import org.jspecify.annotations.NullMarked;

import dev.dovetail.representation.XmlNamespace;
