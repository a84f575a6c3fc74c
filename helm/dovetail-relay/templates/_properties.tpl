{{/* One line of a properties file: [key, value]. A number that YAML read as a float is written without an exponent. */}}
{{- define "dovetail-relay.property" -}}
{{- $value := index . 1 }}
{{- if kindIs "float64" $value }}
{{- $value = ternary (int64 $value | toString) (toString $value) (eq (floor $value) $value) }}
{{- end }}
{{- printf "%s=%s\n" (index . 0) (toString $value | replace "\\" "\\\\" | replace "\n" "\\n") }}
{{- end }}

{{/* The relay's configuration. Secrets are not in it, but the names of the variables that hold them. */}}
{{- define "dovetail-relay.properties" -}}
# Between the image's own configuration (250) and the environment (300).
config_ordinal=275
dovetail.relay.kafka.bootstrap-servers={{ (include "dovetail-relay.kafka" . | fromYaml).bootstrapServers }}
dovetail.relay.kafka.delivery-timeout={{ .Values.kafka.deliveryTimeout }}
{{ include "dovetail-relay.kafkaProperties" . -}}
{{- range $name, $source := include "dovetail-relay.sources" . | fromYaml }}
{{- include "dovetail-relay.sourceProperties" (list $name $source) }}
{{- end -}}
dovetail.relay.leases.enabled={{ .Values.leases.enabled }}
{{- if .Values.leases.enabled }}
dovetail.relay.leases.prefix={{ include "dovetail-relay.leasePrefix" . }}
dovetail.relay.leases.namespace={{ include "dovetail-relay.leaseNamespace" . }}
dovetail.relay.leases.duration={{ .Values.leases.duration }}
dovetail.relay.leases.renew-deadline={{ .Values.leases.renewDeadline }}
dovetail.relay.leases.retry-period={{ .Values.leases.retryPeriod }}
dovetail.relay.leases.give-up-after={{ .Values.leases.giveUpAfter }}
{{- end }}
dovetail.relay.backoff.initial={{ .Values.backoff.initial }}
dovetail.relay.backoff.max={{ .Values.backoff.max }}
dovetail.relay.watch.interval={{ .Values.watch.interval }}
dovetail.relay.watch.stall-timeout={{ .Values.watch.stallTimeout }}
dovetail.relay.queue.rows={{ int64 .Values.queue.rows }}
dovetail.relay.queue.bytes={{ int64 .Values.queue.bytes }}
{{ range $property, $value := .Values.properties }}
{{- include "dovetail-relay.property" (list $property $value) }}
{{- end }}
{{- end }}

{{- define "dovetail-relay.kafkaProperties" -}}
{{- $prefix := "dovetail.relay.kafka.properties" }}
{{- $kafka := include "dovetail-relay.kafka" . | fromYaml }}
{{- $tls := $kafka.tls }}
{{- $sasl := $kafka.sasl }}
{{- if or $tls.enabled $sasl.mechanism }}
{{- printf "%s.\"security.protocol\"=%s%s\n" $prefix (empty $sasl.mechanism | ternary "" "SASL_") ($tls.enabled | ternary "SSL" "PLAINTEXT") }}
{{- end }}
{{- if and $tls.enabled $tls.truststore.existingSecret }}
{{- printf "%s.\"ssl.truststore.type\"=PEM\n" $prefix }}
{{- printf "%s.\"ssl.truststore.certificates\"=${RELAY_KAFKA_CA}\n" $prefix }}
{{- end }}
{{- if and $tls.enabled $tls.keystore.existingSecret }}
{{- printf "%s.\"ssl.keystore.type\"=PEM\n" $prefix }}
{{- printf "%s.\"ssl.keystore.certificate.chain\"=${RELAY_KAFKA_CERTIFICATE}\n" $prefix }}
{{- printf "%s.\"ssl.keystore.key\"=${RELAY_KAFKA_KEY}\n" $prefix }}
{{- end }}
{{- if $sasl.mechanism }}
{{- printf "%s.\"sasl.mechanism\"=%s\n" $prefix $sasl.mechanism }}
{{- if $sasl.jaasConfigKey }}
{{- printf "%s.\"sasl.jaas.config\"=${RELAY_KAFKA_JAAS_CONFIG}\n" $prefix }}
{{- else }}
{{- $module := ternary "plain.PlainLoginModule" "scram.ScramLoginModule" (eq $sasl.mechanism "PLAIN") }}
{{- printf "%s.\"sasl.jaas.config\"=org.apache.kafka.common.security.%s required username=\"${RELAY_KAFKA_USERNAME}\" password=\"${RELAY_KAFKA_PASSWORD}\";\n" $prefix $module }}
{{- end }}
{{- end }}
{{- range $property, $value := .Values.kafka.properties }}
{{- include "dovetail-relay.property" (list (printf "%s.\"%s\"" $prefix $property) $value) }}
{{- end }}
{{- end }}

{{/* [name, source] */}}
{{- define "dovetail-relay.sourceProperties" -}}
{{- $name := index . 0 }}
{{- $source := index . 1 }}
{{- $prefix := printf "dovetail.relay.sources.%s" $name }}
{{- range $property := list "host" "port" "database" "slot" "publication" "table" "topic" "existingRows" "heartbeatInterval" }}
{{- if hasKey $source $property }}
{{- include "dovetail-relay.property" (list (printf "%s.%s" $prefix (kebabcase $property)) (get $source $property)) }}
{{- end }}
{{- end }}
{{- range $which := list "username" "password" }}
{{- printf "%s.%s=${%s}\n" $prefix $which (include "dovetail-relay.sourceVariable" (list $name (upper $which))) }}
{{- end }}
{{- range $column, $value := $source.columns }}
{{- include "dovetail-relay.property" (list (printf "%s.columns.%s" $prefix (kebabcase $column)) $value) }}
{{- end }}
{{- range $header, $column := $source.additionalHeaders }}
{{- include "dovetail-relay.property" (list (printf "%s.additional-headers.\"%s\"" $prefix $header) $column) }}
{{- end }}
{{- with $source.tls }}
{{- printf "%s.properties.sslmode=%s\n" $prefix .mode }}
{{- if .existingSecret }}
{{- printf "%s.properties.sslrootcert=/etc/dovetail-relay/sources/%s/ca.crt\n" $prefix $name }}
{{- end }}
{{- end }}
{{- range $property, $value := $source.properties }}
{{- include "dovetail-relay.property" (list (printf "%s.properties.%s" $prefix $property) $value) }}
{{- end }}
{{- end }}
