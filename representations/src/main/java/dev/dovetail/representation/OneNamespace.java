package dev.dovetail.representation;

import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.dataformat.xml.JacksonXmlAnnotationIntrospector;
import org.jspecify.annotations.Nullable;

/** Puts every element into one namespace, whatever class it stands for: a value may be part of several documents. */
final class OneNamespace extends JacksonXmlAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    private final String namespace;

    OneNamespace(String namespace) {
        this.namespace = namespace;
    }

    @Override
    public String findNamespace(MapperConfig<?> config, Annotated annotated) {
        return namespace;
    }

    @Override
    public @Nullable PropertyName findWrapperName(Annotated annotated) {
        PropertyName wrapper = super.findWrapperName(annotated);
        return wrapper == null ? null : PropertyName.construct(wrapper.getSimpleName(), namespace);
    }
}
