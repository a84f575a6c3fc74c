package dev.dovetail.bench.formats;

import java.io.IOException;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import ftgo.restaurant.v1.RestaurantDocument;

/**
 * A format in which the restaurant service answers.
 *
 * @param reader makes the objects of a client of it
 * @param items how many items the menu of such an object has
 */
record Format(String name, String mediaType, Reader reader, Items items) {

    private static final ObjectReader JSON = JsonMapper.builder().build().readerFor(Restaurant.class);
    private static final ObjectReader XML = XmlMapper.builder().build().readerFor(Restaurant.class);

    static final Format[] ALL = {
        new Format("JSON", "application/json", JSON::readValue, Format::items),
        new Format("XML", "application/xml", XML::readValue, Format::items),
        new Format(
                "Protobuf",
                "application/protobuf",
                RestaurantDocument::parseFrom,
                restaurant -> ((RestaurantDocument) restaurant).getMenuCount())
    };

    interface Reader {
        Object read(byte[] document) throws IOException;
    }

    interface Items {
        int of(Object restaurant);
    }

    private static int items(Object restaurant) {
        return ((Restaurant) restaurant).menu.size();
    }
}
