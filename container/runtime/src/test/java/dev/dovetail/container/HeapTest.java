package dev.dovetail.container;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HeapTest {

    private static final long MEBIBYTE = 1024 * 1024;

    @Test
    void a_heap_that_is_too_small_is_refused_with_what_to_do() {
        // given
        long most = 62 * MEBIBYTE;
        long minimum = 80 * MEBIBYTE;

        // when, then
        assertThatThrownBy(() -> Heap.check("kitchen", most, minimum))
                .isInstanceOf(HeapTooSmallException.class)
                .hasMessageContainingAll(
                        "'kitchen'", "62 MiB", "80 MiB", "166 MiB", "dovetail.container.heap.minimum", "-Xmx");
    }

    @Test
    void a_heap_of_the_minimum_is_enough() {
        assertThatCode(() -> Heap.check("kitchen", 80 * MEBIBYTE, 80 * MEBIBYTE))
                .doesNotThrowAnyException();
    }
}
