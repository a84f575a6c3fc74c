package dev.dovetail.messaging.serialization;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import org.jspecify.annotations.Nullable;

/**
 * Makes every component of a record required, neither missing nor null, unless it is {@link Nullable} or an
 * {@link Optional}. Elements of a collection may be null only where their type says so.
 */
final class RequiredComponents extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    private static final Set<Class<?>> OPTIONALS =
            Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        RecordComponent component = component(member);
        return component == null ? super.hasRequiredMarker(member) : Boolean.valueOf(isRequired(component));
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated member) {
        RecordComponent component = component(member);
        if (component == null) {
            return super.findSetterInfo(member);
        }
        return JsonSetter.Value.construct(
                isRequired(component) ? Nulls.FAIL : Nulls.DEFAULT,
                mayContainNull(component.getAnnotatedType()) ? Nulls.DEFAULT : Nulls.FAIL);
    }

    private static boolean isRequired(RecordComponent component) {
        return !OPTIONALS.contains(component.getType()) && !isNullable(component.getAnnotatedType());
    }

    private static boolean mayContainNull(AnnotatedType type) {
        if (!(type instanceof AnnotatedParameterizedType parameterized)) {
            return false;
        }
        AnnotatedType[] arguments = parameterized.getAnnotatedActualTypeArguments();
        return arguments.length > 0 && isNullable(arguments[arguments.length - 1]);
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    /** The component that a parameter of a record's canonical constructor stands for. */
    private static @Nullable RecordComponent component(Annotated member) {
        if (!(member instanceof AnnotatedParameter parameter)
                || !(parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor)
                || !constructor.getDeclaringClass().isRecord()) {
            return null;
        }
        RecordComponent[] components = constructor.getDeclaringClass().getRecordComponents();
        Class<?>[] canonical =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return Arrays.equals(constructor.getParameterTypes(), canonical) ? components[parameter.getIndex()] : null;
    }
}
