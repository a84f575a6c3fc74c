package dev.dovetail.container.deployment;

import java.io.IOException;
import java.nio.file.Path;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import io.quarkus.container.image.deployment.ContainerImageConfig;
import io.quarkus.container.image.jib.deployment.ContainerImageJibConfig;

/** Fetches the base image as Jib will, with the same cache of layers. */
final class BaseImageDownload {

    private final ContainerImageConfig image;
    private final ContainerImageJibConfig jib;

    BaseImageDownload(ContainerImageConfig image, ContainerImageJibConfig jib) {
        this.image = image;
        this.jib = jib;
    }

    /**
     * Writes the image into that file.
     *
     * @throws IOException if it cannot be had
     */
    void to(Path file) throws IOException {
        try {
            String name =
                    jib.baseJvmImage().orElseThrow(() -> new IOException("quarkus.jib.base-jvm-image is not set"));
            Containerizer containerizer = Containerizer.to(TarImage.at(file).named("base-image"))
                    .setAllowInsecureRegistries(image.insecure())
                    .setOfflineMode(jib.offlineMode());
            jib.baseImageLayersCache().map(Path::of).ifPresent(containerizer::setBaseImageLayersCache);
            jib.applicationLayersCache().map(Path::of).ifPresent(containerizer::setApplicationLayersCache);
            Jib.from(registryImage(ImageReference.parse(name))).containerize(containerizer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("the base image cannot be had: " + e.getMessage(), e);
        }
    }

    private RegistryImage registryImage(ImageReference reference) throws IOException {
        RegistryImage registryImage = RegistryImage.named(reference);
        if (jib.baseRegistryUsername().isPresent() && jib.baseRegistryPassword().isPresent()) {
            return registryImage.addCredential(
                    jib.baseRegistryUsername().get(), jib.baseRegistryPassword().get());
        }
        var credentials = CredentialRetrieverFactory.forImage(reference, event -> {});
        return registryImage
                .addCredentialRetriever(credentials.wellKnownCredentialHelpers())
                .addCredentialRetriever(credentials.dockerConfig());
    }
}
