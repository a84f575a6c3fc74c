package dev.dovetail.ftgo.order.order.rest.v2;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlProperty;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlRootElement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Some of a consumer's orders, newest first.
 *
 * @param next where the older ones are; absent if there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JacksonXmlRootElement(localName = "orderPage")
@Schema(requiredProperties = {"orders"})
record OrderPageDocument(
        @JacksonXmlElementWrapper(localName = "orders") @JacksonXmlProperty(localName = "order")
        List<OrderDocument> orders,

        @Nullable String next) {}
