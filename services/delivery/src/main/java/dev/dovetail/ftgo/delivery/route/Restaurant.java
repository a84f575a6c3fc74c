package dev.dovetail.ftgo.delivery.route;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import dev.dovetail.ftgo.delivery.Address;

/** Where a restaurant is, as its latest event said. */
@Entity
@Table(name = "restaurant")
public class Restaurant {

    @Id
    private UUID id;

    @Embedded
    private Address address;

    private Instant asOf;

    @Version
    private int version;

    Restaurant(UUID id, Address address, Instant asOf) {
        this.id = id;
        this.address = address;
        this.asOf = asOf;
    }

    /** For JPA. */
    protected Restaurant() {}

    /** Takes over what is newer; what came late or twice changes nothing. */
    void move(Address newAddress, Instant since) {
        if (since.isAfter(asOf)) {
            address = newAddress;
            asOf = since;
        }
    }

    Address address() {
        return address;
    }
}
