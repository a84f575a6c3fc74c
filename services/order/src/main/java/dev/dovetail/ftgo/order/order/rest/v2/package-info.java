/** Version 2 of the REST API of orders: delivery in the parts that a courier needs, in several formats, with links. */
@NullMarked
@XmlNamespace("urn:ftgo:order:v2")
package dev.dovetail.ftgo.order.order.rest.v2;

import org.jspecify.annotations.NullMarked;

import dev.dovetail.representation.XmlNamespace;
