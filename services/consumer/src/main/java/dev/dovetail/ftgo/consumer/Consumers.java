package dev.dovetail.ftgo.consumer;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All consumers. */
@ApplicationScoped
class Consumers implements PanacheRepositoryBase<Consumer, UUID> {}
