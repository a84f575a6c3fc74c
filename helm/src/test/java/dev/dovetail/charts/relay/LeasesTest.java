package dev.dovetail.charts.relay;

import java.util.regex.Pattern;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import org.junit.jupiter.api.Test;

import dev.dovetail.charts.Rendered;
import dev.dovetail.charts.Repository;

import static org.assertj.core.api.Assertions.assertThat;

class LeasesTest {

    private static final Pattern ROLE = Pattern.compile("(?s)```yaml\n(apiVersion: rbac.*?)```");

    @Test
    void the_role_allows_exactly_what_the_relay_says_it_needs() {
        var needed = ROLE.matcher(Repository.text("debezium-connector/README.md"));
        assertThat(needed.find()).isTrue();

        var role = Relay.render("leases: {prefix: dovetail-relay}").only(Role.class);

        assertThat(role.getRules())
                .isEqualTo(Rendered.of(needed.group(1)).only(Role.class).getRules());
    }

    @Test
    void there_is_a_name_for_each_source_and_no_other() {
        var rendered = Relay.chart().render(Relay.EVERYTHING);

        assertThat(rendered.only(Role.class).getRules())
                .flatExtracting(rule -> rule.getResourceNames())
                .containsExactly("shop-relay-orders", "shop-relay-payments-eu");
        assertThat(rendered.only(Role.class).getMetadata().getNamespace()).isEqualTo("leases");
    }

    @Test
    void the_role_is_bound_to_the_account_that_the_pods_use() {
        var rendered = Relay.render();

        var binding = rendered.only(RoleBinding.class);
        assertThat(binding.getRoleRef().getName())
                .isEqualTo(rendered.only(Role.class).getMetadata().getName());
        assertThat(binding.getSubjects()).singleElement().satisfies(subject -> {
            assertThat(subject.getKind()).isEqualTo("ServiceAccount");
            assertThat(subject.getName())
                    .isEqualTo(rendered.only(ServiceAccount.class).getMetadata().getName())
                    .isEqualTo(Relay.template(rendered).getSpec().getServiceAccountName());
            assertThat(subject.getNamespace()).isEqualTo("shop");
        });
        assertThat(Relay.template(rendered).getSpec().getAutomountServiceAccountToken())
                .isTrue();
    }

    @Test
    void without_leases_there_is_no_role_and_no_token() {
        var rendered = Relay.renderWithTest("leases: {enabled: false}");

        assertThat(rendered.all(Role.class)).isEmpty();
        assertThat(rendered.all(RoleBinding.class)).isEmpty();
        assertThat(Relay.pods(rendered))
                .allSatisfy(
                        pod -> assertThat(pod.getAutomountServiceAccountToken()).isFalse());
        assertThat(Relay.properties(rendered)).contains("dovetail.relay.leases.enabled=false");
    }

    @Test
    void the_test_gets_no_token() {
        assertThat(Relay.renderWithTest().only(Pod.class).getSpec().getAutomountServiceAccountToken())
                .isFalse();
    }
}
