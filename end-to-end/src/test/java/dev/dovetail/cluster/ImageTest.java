package dev.dovetail.cluster;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ImageTest {

    @Test
    void a_registry_is_told_from_a_folder() {
        assertThat(Image.of("localhost:5000/dovetail/relay:0.1.0"))
                .isEqualTo(new Image("localhost:5000", "dovetail/relay", "0.1.0"));
        assertThat(Image.of("registry.example.org/team/dovetail/relay:1"))
                .isEqualTo(new Image("registry.example.org", "team/dovetail/relay", "1"));
        assertThat(Image.of("dovetail/relay:1")).isEqualTo(new Image("", "dovetail/relay", "1"));
    }

    @Test
    void an_image_without_tag_is_refused() {
        assertThatThrownBy(() -> Image.of("localhost:5000/dovetail/relay")).hasMessageContaining("no image with a tag");
    }
}
