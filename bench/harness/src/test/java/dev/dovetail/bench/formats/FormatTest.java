package dev.dovetail.bench.formats;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import ftgo.restaurant.v1.RestaurantDocument;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FormatTest {

    private static final Duration BRIEFLY = Duration.ofMillis(1);

    @Test
    void every_format_is_read_to_its_last_item() throws Exception {
        byte[][] documents = {
            bytes("""
                    {"id": "1", "name": "Ajanta", "address": {"street": "S", "city": "C", "postcode": "1", "country": "DE"},
                     "deliveryArea": ["1", "2"], "openingHours": [{"day": "MONDAY", "opens": "01:00", "closes": "23:00"}],
                     "timeZone": "UTC", "menuVersion": 1, "menu": [
                       {"itemId": "a", "name": "A", "price": {"amount": "1.00", "currency": "EUR"}},
                       {"itemId": "b", "name": "B", "price": {"amount": "1.00", "currency": "EUR"}}]}"""),
            bytes("""
                    <restaurant xmlns="urn:ftgo:restaurant:v1"><id>1</id><name>Ajanta</name>
                    <address><street>S</street><city>C</city><postcode>1</postcode><country>DE</country></address>
                    <deliveryArea><postcode>1</postcode><postcode>2</postcode></deliveryArea>
                    <openingHours><opening><day>MONDAY</day><opens>01:00</opens><closes>23:00</closes></opening></openingHours>
                    <timeZone>UTC</timeZone><menuVersion>1</menuVersion><menu>
                    <item><itemId>a</itemId><name>A</name><price><amount>1.00</amount><currency>EUR</currency></price></item>
                    <item><itemId>b</itemId><name>B</name><price><amount>1.00</amount><currency>EUR</currency></price></item>
                    </menu></restaurant>"""),
            RestaurantDocument.newBuilder()
                    .addMenu(RestaurantDocument.MenuItem.newBuilder().setItemId("a"))
                    .addMenu(RestaurantDocument.MenuItem.newBuilder().setItemId("b"))
                    .build()
                    .toByteArray()
        };

        for (int i = 0; i < Format.ALL.length; i++) {
            Format format = Format.ALL[i];
            byte[] document = documents[i];
            assertThat(Reading.of(format, document, 2, BRIEFLY, BRIEFLY).micros())
                    .isPositive();
            assertThatThrownBy(() -> Reading.of(format, document, 3, BRIEFLY, BRIEFLY))
                    .hasMessageContaining("does not say what was written");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
