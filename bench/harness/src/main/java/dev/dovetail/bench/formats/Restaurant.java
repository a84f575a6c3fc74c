package dev.dovetail.bench.formats;

import java.util.List;

import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlProperty;

/** A restaurant as a client reads it from JSON and from XML; with fields, as Jackson reads no wrapped lists into records. */
final class Restaurant {

    public String id = "";
    public String name = "";
    public Address address = new Address("", "", "", "");
    public String timeZone = "";
    public int menuVersion;

    @JacksonXmlElementWrapper(localName = "deliveryArea")
    @JacksonXmlProperty(localName = "postcode")
    public List<String> deliveryArea = List.of();

    @JacksonXmlElementWrapper(localName = "openingHours")
    @JacksonXmlProperty(localName = "opening")
    public List<Opening> openingHours = List.of();

    @JacksonXmlElementWrapper(localName = "menu")
    @JacksonXmlProperty(localName = "item")
    public List<Item> menu = List.of();

    record Address(String street, String city, String postcode, String country) {}

    record Opening(String day, String opens, String closes) {}

    record Item(String itemId, String name, Money price) {}

    record Money(String amount, String currency) {}
}
