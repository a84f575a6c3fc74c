{{/* Values that each are right, and together are not. */}}
{{- define "dovetail-relay.check" -}}
{{- if not .Values.sources }}
{{- fail "\n\nsources is empty: name at least one database whose outbox is relayed, for example\n  sources:\n    orders: {host: postgres, database: shop, existingSecret: shop-relay}\n" }}
{{- end }}
{{- include "dovetail-relay.checkKafka" . }}
{{- include "dovetail-relay.checkSources" . }}
{{- include "dovetail-relay.checkLeases" . }}
{{- include "dovetail-relay.checkPods" . }}
{{- include "dovetail-relay.checkTest" . }}
{{- end }}

{{- define "dovetail-relay.checkKafka" -}}
{{- $kafka := include "dovetail-relay.kafka" . | fromYaml }}
{{- if not $kafka.bootstrapServers }}
{{- fail "\n\nkafka.bootstrapServers is empty: give it the brokers to start from, for example kafka-1:9092,kafka-2:9092.\n" }}
{{- end }}
{{- if and (not $kafka.tls.enabled) (or $kafka.tls.truststore.existingSecret $kafka.tls.keystore.existingSecret) }}
{{- fail "\n\nkafka.tls names a truststore or a keystore, but kafka.tls.enabled is false: enable TLS, or leave them out.\n" }}
{{- end }}
{{- if and $kafka.sasl.mechanism (not $kafka.sasl.existingSecret) }}
{{- fail (printf "\n\nkafka.sasl.mechanism is %s, but kafka.sasl.existingSecret is empty: name the secret with the credentials.\n" $kafka.sasl.mechanism) }}
{{- end }}
{{- if and $kafka.sasl.existingSecret (not $kafka.sasl.mechanism) }}
{{- fail "\n\nkafka.sasl.existingSecret is set, but kafka.sasl.mechanism is empty: say which, for example SCRAM-SHA-512.\n" }}
{{- end }}
{{- if and $kafka.sasl.mechanism (not $kafka.sasl.jaasConfigKey) (not (has $kafka.sasl.mechanism (list "PLAIN" "SCRAM-SHA-256" "SCRAM-SHA-512"))) }}
{{- fail (printf "\n\nkafka.sasl.mechanism is %s, which a user name and a password do not suffice for: give kafka.sasl.jaasConfigKey, or use PLAIN, SCRAM-SHA-256 or SCRAM-SHA-512.\n" $kafka.sasl.mechanism) }}
{{- end }}
{{- range $property, $_ := .Values.kafka.properties }}
{{- if has $property (list "acks" "enable.idempotence" "key.serializer" "value.serializer" "transactional.id" "bootstrap.servers") }}
{{- fail (printf "\n\nkafka.properties has %s: leave it out, the relay sets it, because its guarantees rest on it.\n" $property) }}
{{- end }}
{{- if and (or $kafka.tls.enabled $kafka.sasl.mechanism) (has $property (list "security.protocol" "sasl.mechanism")) }}
{{- fail (printf "\n\nkafka.properties has %s, which kafka.tls and kafka.sasl set already: leave one of them out.\n" $property) }}
{{- end }}
{{- if or (eq $property "sasl.jaas.config") (hasSuffix "password" $property) (eq $property "ssl.keystore.key") }}
{{- fail (printf "\n\nkafka.properties has %s, which would stand in a ConfigMap for all to read: put it into a secret, and name that in kafka.sasl or kafka.tls.\n" $property) }}
{{- end }}
{{- end }}
{{- end }}

{{- define "dovetail-relay.checkSources" -}}
{{- $slots := dict }}
{{- $leases := dict }}
{{- range $name, $source := include "dovetail-relay.sources" . | fromYaml }}
{{- if not $source.host }}
{{- fail (printf "\n\nsources.%s.host is empty: give it the host name or address of Postgres.\n" $name) }}
{{- end }}
{{- range $property, $_ := $source.properties }}
{{- if has $property (list "user" "password" "sslpassword") }}
{{- fail (printf "\n\nsources.%s.properties has %s, which would stand in a ConfigMap for all to read: put it into the secret that sources.%s.existingSecret names.\n" $name $property $name) }}
{{- end }}
{{- end }}
{{- $slot := $source.slot | default (printf "dovetail_%s" (lower $name | replace "-" "_")) }}
{{- $at := printf "%s:%v/%s" $source.host (int $source.port) $slot }}
{{- with get $slots $at }}
{{- fail (printf "\n\nsources.%s and sources.%s use the same slot %s on %s: give each its own slot.\n" . $name $slot $source.host) }}
{{- end }}
{{- $_ := set $slots $at $name }}
{{- $lease := lower $name | replace "_" "-" }}
{{- with get $leases $lease }}
{{- fail (printf "\n\nsources.%s and sources.%s differ only in case, '-' and '_', so they would share a lease: rename one.\n" . $name) }}
{{- end }}
{{- $_ := set $leases $lease $name }}
{{- end }}
{{- end }}

{{- define "dovetail-relay.checkLeases" -}}
{{- if .Values.leases.enabled }}
{{- if and (not .Values.serviceAccount.create) (not .Values.serviceAccount.name) }}
{{- fail "\n\nleases.enabled needs a ServiceAccount, but serviceAccount.create is false and serviceAccount.name is empty: the namespace's default account would get rights on the leases. Create one, or name one.\n" }}
{{- end }}
{{- range $name, $_ := .Values.sources }}
{{- $lease := include "dovetail-relay.lease" (list $ $name) }}
{{- if gt (len $lease) 63 }}
{{- fail (printf "\n\nThe lease of sources.%s would be named %s, which is longer than 63 characters: set a shorter leases.prefix.\n" $name $lease) }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{- define "dovetail-relay.checkPods" -}}
{{- $budget := .Values.podDisruptionBudget }}
{{- if and $budget.enabled (ne (toString $budget.minAvailable) "") }}
{{- if ne (toString $budget.maxUnavailable) "" }}
{{- fail "\n\npodDisruptionBudget has minAvailable and maxUnavailable: Kubernetes takes one of them.\n" }}
{{- end }}
{{- if and (not (kindIs "string" $budget.minAvailable)) (gt (int .Values.replicas) 1) (ge (int $budget.minAvailable) (int .Values.replicas)) }}
{{- fail (printf "\n\npodDisruptionBudget.minAvailable is %d and replicas is %d: no pod could ever be evicted, so no node drained. Use fewer, or more replicas.\n" (int $budget.minAvailable) (int .Values.replicas)) }}
{{- end }}
{{- end }}
{{- if and .Values.serviceMonitor.enabled .Values.podMonitor.enabled }}
{{- fail "\n\nserviceMonitor.enabled and podMonitor.enabled are both true: every metric would be read twice. Use one.\n" }}
{{- end }}
{{- end }}

{{- define "dovetail-relay.checkTest" -}}
{{- $test := .Values.test }}
{{- if and $test.source (not (hasKey .Values.sources $test.source)) }}
{{- fail (printf "\n\ntest.source is %s, which is none of the sources: %s.\n" $test.source (keys .Values.sources | sortAlpha | join ", ")) }}
{{- end }}
{{- if and $test.existingSecret (not $test.source) (gt (len .Values.sources) 1) }}
{{- fail (printf "\n\ntest.existingSecret is set, but there are several sources: say in test.source which of them the role may insert into: %s.\n" (keys .Values.sources | sortAlpha | join ", ")) }}
{{- end }}
{{- end }}
