package dev.dovetail.representation;

import java.util.List;

/** The descriptions of all formats that a service offers; one bean in each service. */
public interface PublishedSchemas {

    List<PublishedSchema> all();
}
