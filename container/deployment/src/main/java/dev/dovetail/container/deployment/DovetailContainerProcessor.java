package dev.dovetail.container.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.container.image.deployment.ContainerImageConfig;
import io.quarkus.container.image.deployment.util.EnablementUtil;
import io.quarkus.container.image.jib.deployment.ContainerImageJibConfig;
import io.quarkus.container.image.jib.deployment.JibBuild;
import io.quarkus.container.spi.ContainerImageLabelBuildItem;
import io.quarkus.deployment.IsProduction;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.ApplicationInfoBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.pkg.builditem.JarBuildItem;
import io.quarkus.deployment.pkg.builditem.OutputTargetBuildItem;
import org.jboss.logging.Logger;

import dev.dovetail.container.HeapRecorder;
import dev.dovetail.container.HttpConnections;
import dev.dovetail.container.WarmUp;

/** The extension's parts: a check of the heap in the application, and the AOT cache in its image. */
class DovetailContainerProcessor {

    private static final Logger LOG = Logger.getLogger(DovetailContainerProcessor.class);

    /** In the folder of generated classes, all of which Jib puts into the image; relative to the working directory. */
    private static final String CACHE = "quarkus/app.aot";

    /** Options of the image's Java that only this build knows. */
    private static final String OPTIONS = "quarkus/java.options";

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem("dovetail-container");
    }

    @BuildStep
    AdditionalBeanBuildItem beans() {
        return AdditionalBeanBuildItem.builder()
                .setUnremovable()
                .addBeanClasses(HttpConnections.class, WarmUp.class)
                .build();
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void heap(HeapRecorder recorder, ApplicationInfoBuildItem application) {
        recorder.check(application.getName());
    }

    /** After the jars are built and, as it tells in a label what became of it, before Jib makes an image of them. */
    @BuildStep(onlyIf = {IsProduction.class, JibBuild.class})
    void aotCache(
            AotCacheConfig config,
            ContainerImageConfig image,
            ContainerImageJibConfig jib,
            JarBuildItem jar,
            OutputTargetBuildItem output,
            BuildProducer<ContainerImageLabelBuildItem> labels) {
        if (!EnablementUtil.buildContainerImageNeeded(image, Optional.empty())
                && !EnablementUtil.pushContainerImageNeeded(image, Optional.empty())) {
            return;
        }
        Path application = jar.getPath().getParent();
        boolean made = false;
        if (config.enabled()) {
            try {
                new AotCache(jib, config, output.getOutputDirectory().resolve("aot-cache"))
                        .make(new BaseImageDownload(image, jib), application, application.resolve(CACHE));
                made = true;
            } catch (IOException e) {
                LOG.warnf("The image gets no AOT cache: %s", e.getMessage());
            }
        }
        write(application.resolve(OPTIONS), made ? "-XX:AOTCache=" + CACHE + "\n" : "");
        labels.produce(new ContainerImageLabelBuildItem("dev.dovetail.aot-cache", Boolean.toString(made)));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
