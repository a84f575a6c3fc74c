package dev.dovetail.ftgo.order.order.rest.v2;

import java.io.StringReader;
import java.net.URL;
import java.util.List;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import jakarta.inject.Inject;

import ftgo.order.v1.OrderDocument.Delivery;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dovetail.ftgo.order.Ftgo;
import dev.dovetail.ftgo.order.order.DeliveryStatus;
import dev.dovetail.ftgo.order.order.messaging.OrderStory;
import dev.dovetail.messaging.test.PostgresAndKafka;
import dev.dovetail.messaging.test.Scenario;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class FormatsTest {

    @Inject
    Scenario scenario;

    @Test
    void xmlSaysTheSameAsJsonAndIsWhatItsSchemaSays() throws Exception {
        // Given
        OrderStory order = OrderStory.approved(scenario);
        order.assignCourier();

        // When
        JsonPath json = read(order, "application/json").jsonPath();
        Response answer = read(order, "application/xml");

        // Then
        answer.then().statusCode(200).contentType("application/xml");
        validate(answer.asString());
        XmlPath xml = answer.xmlPath().setRootPath("order");
        for (String field : List.of(
                "orderId",
                "state",
                "consumerId",
                "restaurantId",
                "total.amount",
                "delivery.kind",
                "placedAt",
                "ticket.status",
                "delivery.address.street",
                "delivery.status",
                "delivery.courier.fleet",
                "delivery.courier.courierId")) {
            assertThat(xml.getString(field)).as(field).isNotEmpty().isEqualTo(json.getString(field));
        }
        assertThat(xml.getList("lines.line.menuItemId")).isEqualTo(json.getList("lines.menuItemId"));
        assertThat(xml.getList("history.entry.what")).isEqualTo(json.getList("history.what"));
    }

    @Test
    void protobufSaysTheSameAsJson() throws Exception {
        // Given
        OrderStory order = new OrderStory(scenario);
        order.refuse();

        // When
        JsonPath json = read(order, "application/json").jsonPath();
        Response answer = read(order, "application/protobuf");
        var message = ftgo.order.v1.OrderDocument.parseFrom(answer.asByteArray());

        // Then
        answer.then().statusCode(200).contentType("application/protobuf");
        assertThat(message.getOrderId()).isEqualTo(json.getString("orderId"));
        assertThat(message.getState().name()).isEqualTo("STATE_" + json.getString("state"));
        assertThat(message.getTotal().getAmount()).isEqualTo(json.getString("total.amount"));
        assertThat(message.getLines(0).getQuantity()).isEqualTo(json.getInt("lines[0].quantity"));
        assertThat(message.getDelivery().getAddress().getStreet()).isEqualTo("Kantstraße 12");
        assertThat(message.getDelivery().getAddress().getHouseNumber()).isEmpty();
        assertThat(message.getDelivery().hasTime()).isFalse();
        assertThat(message.getDelivery().getStatus()).isEqualTo(Delivery.Status.STATUS_UNSPECIFIED);
        assertThat(message.getDelivery().hasCourier()).isFalse();
        assertThat(message.getTicket().getStatus().name()).isEqualTo("STATUS_" + json.getString("ticket.status"));
        assertThat(message.getHistoryList())
                .extracting(ftgo.order.v1.OrderDocument.HistoryEntry::getWhat)
                .isEqualTo(json.getList("history.what"));
        assertThat(message.getHistory(1).getReason().getCode()).isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void protobufSaysHowFarTheFoodIs() throws Exception {
        // Given
        OrderStory order = OrderStory.approved(scenario);
        order.assignCourier();

        // When
        Delivery delivery = ftgo.order.v1.OrderDocument.parseFrom(
                        read(order, "application/protobuf").asByteArray())
                .getDelivery();

        // Then
        assertThat(delivery.getStatus()).isEqualTo(Delivery.Status.STATUS_ASSIGNED);
        assertThat(delivery.getCourier().getFleet()).isEqualTo("bikes");
        assertThat(delivery.getCourier().getCourierId()).isEqualTo("bikes-1");
    }

    @ParameterizedTest
    @EnumSource(DeliveryStatus.class)
    void everyStatusOfADeliveryHasANumber(DeliveryStatus status) {
        assertThat(Delivery.Status.valueOf("STATUS_" + status)).isNotNull();
    }

    @Test
    void listsAreOfferedInEveryFormatToo() throws Exception {
        // Given
        Ftgo world = new Ftgo(scenario);
        UUID first = world.placeOrder();
        UUID second = world.placeOrder();
        String list = "/v2/orders?limit=1&consumerId=" + world.consumer();

        // When
        String xml = given().accept("application/xml")
                .get(list)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var message = ftgo.order.v1.OrderPageDocument.parseFrom(given().accept("application/x-protobuf")
                .get(list)
                .then()
                .statusCode(200)
                .contentType("application/x-protobuf")
                .extract()
                .asByteArray());

        // Then
        validate(xml);
        assertThat(new XmlPath(xml).getString("orderPage.orders.order[0].orderId"))
                .isEqualTo(second.toString());
        assertThat(message.getOrders(0).getOrderId()).isEqualTo(second.toString());
        assertThat(message.getNext()).isEqualTo(new XmlPath(xml).getString("orderPage.next"));
        given().urlEncodingEnabled(false)
                .get(message.getNext())
                .then()
                .body("orders[0].orderId", equalTo(first.toString()));
    }

    @Test
    void anOrderIsPlacedAndRevisedInXml() throws Exception {
        // Given
        Ftgo ftgo = new Ftgo(scenario);
        validate(ftgo.curriesXml(2));
        OrderStory approved = OrderStory.approved(scenario);
        String three = """
                <reviseOrder xmlns="urn:ftgo:order:v2">
                  <lines><line><menuItemId>curry</menuItemId><quantity>3</quantity></line></lines>
                </reviseOrder>
                """;
        validate(three);

        // When
        Response placed = given().accept("application/xml")
                .contentType("application/xml;charset=UTF-8")
                .body(ftgo.curriesXml(2))
                .post("/v2/orders");
        Response revised = given().contentType("application/xml;charset=UTF-8")
                .body(three)
                .post("/v2/orders/" + approved.id() + "/revision");

        // Then
        placed.then()
                .statusCode(201)
                .contentType("application/xml")
                .body("order.lines.line[0].quantity", equalTo("2"))
                .body("order.delivery.address.houseNumber", equalTo("12"))
                .body("order.delivery.instructions", equalTo("Second yard, third floor"));
        revised.then().statusCode(202).body("state", equalTo("REVISION_PENDING"));
    }

    @Test
    void aRepetitionInAnotherFormatIsTheSameRequest() {
        // Given
        Ftgo ftgo = new Ftgo(scenario);
        String key = UUID.randomUUID().toString();

        // When
        String xml = given().header("Idempotency-Key", key)
                .contentType("application/xml;charset=UTF-8")
                .body(ftgo.curriesXml(2))
                .post("/v2/orders")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        Response json = given().header("Idempotency-Key", key)
                .contentType("application/json")
                .accept("application/hal+json")
                .body(ftgo.curriesV2(2))
                .post("/v2/orders");

        // Then
        json.then().statusCode(201).header("Location", xml).body("_links.self.href", startsWith("/v2/orders/"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/xml;q=0.5, application/protobuf | application/protobuf
            text/html, application/xml                  | application/xml
            application/*                               | application/json
            */*                                         | application/json
            """)
    void theClientsFavouriteIsSent(String accept, String type) {
        // Given
        OrderStory order = new OrderStory(scenario);

        // When / Then
        read(order, accept)
                .then()
                .statusCode(200)
                .contentType(startsWith(type))
                .header("Vary", containsString("Accept"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/pdf", "application/json;q=0", "image/*"})
    void whatIsNotOfferedIsNotAcceptable(String accept) {
        // Given
        OrderStory order = new OrderStory(scenario);

        // When / Then
        read(order, accept).then().statusCode(406).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/protobuf", "application/hal+json", "text/plain", "application/yaml"})
    void whatIsNotReadIsUnsupported(String type) {
        // When / Then
        given().contentType(type)
                .body(new Ftgo(scenario).curriesV2(2).getBytes())
                .post("/v2/orders")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    private static Response read(OrderStory order, String accept) {
        return given().accept(accept).get("/v2/orders/" + order.id());
    }

    private static void validate(String xml) throws Exception {
        URL xsd = Thread.currentThread().getContextClassLoader().getResource("contracts/xsd/order/order.v2.xsd");
        Schema schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(xsd);
        schema.newValidator().validate(new StreamSource(new StringReader(xml)));
    }
}
