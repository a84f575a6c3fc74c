package dev.dovetail.bench.formats;

import java.util.List;

import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlProperty;

/** A restaurant as a client reads it from JSON and from XML. */
record Restaurant(
        String id,
        String name,
        Address address,

        @JacksonXmlElementWrapper(localName = "deliveryArea") @JacksonXmlProperty(localName = "postcode")
        List<String> deliveryArea,

        @JacksonXmlElementWrapper(localName = "openingHours") @JacksonXmlProperty(localName = "opening")
        List<Opening> openingHours,

        String timeZone,
        int menuVersion,

        @JacksonXmlElementWrapper(localName = "menu") @JacksonXmlProperty(localName = "item")
        List<Item> menu) {

    record Address(String street, String city, String postcode, String country) {}

    record Opening(String day, String opens, String closes) {}

    record Item(String itemId, String name, Money price) {}

    record Money(String amount, String currency) {}
}
