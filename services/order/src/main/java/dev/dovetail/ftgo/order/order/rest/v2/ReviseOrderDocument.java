package dev.dovetail.ftgo.order.order.rest.v2;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlProperty;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlRootElement;

import dev.dovetail.ftgo.order.order.rest.LineRequest;

/** The lines that replace the present ones. */
@JacksonXmlRootElement(localName = "reviseOrder")
record ReviseOrderDocument(
        @JacksonXmlElementWrapper(localName = "lines")
        @JacksonXmlProperty(localName = "line")
        @NotEmpty
        @Size(max = LineRequest.MOST_LINES)
        List<@NotNull @Valid LineRequest> lines) {}
