{{/*
Variables by which a container reaches Kafka. Certificates come as PEM text, so that no volume is needed; they are read
when the container starts.
*/}}
{{- define "ftgo.kafkaEnv" -}}
{{- $kafka := .Values.global.kafka -}}
{{- $tls := $kafka.tls -}}
{{- $sasl := $kafka.sasl -}}
{{- $login := not (empty $sasl.mechanism) -}}
- name: KAFKA_BOOTSTRAP_SERVERS
  value: {{ $kafka.bootstrapServers | quote }}
{{- if or $tls.enabled $login }}
- name: KAFKA_SECURITY_PROTOCOL
  value: {{ printf "%s%s" ($login | ternary "SASL_" "") ($tls.enabled | ternary "SSL" "PLAINTEXT") }}
{{- end }}
{{- if and $tls.enabled $tls.truststore.existingSecret }}
- name: KAFKA_SSL_TRUSTSTORE_TYPE
  value: PEM
{{ include "ftgo.secretEnv" (dict "name" "KAFKA_SSL_TRUSTSTORE_CERTIFICATES" "secret" $tls.truststore.existingSecret "key" $tls.truststore.key) }}
{{- end }}
{{- if and $tls.enabled $tls.keystore.existingSecret }}
- name: KAFKA_SSL_KEYSTORE_TYPE
  value: PEM
{{ include "ftgo.secretEnv" (dict "name" "KAFKA_SSL_KEYSTORE_KEY" "secret" $tls.keystore.existingSecret "key" $tls.keystore.privateKeyKey) }}
{{ include "ftgo.secretEnv" (dict "name" "KAFKA_SSL_KEYSTORE_CERTIFICATE_CHAIN" "secret" $tls.keystore.existingSecret "key" $tls.keystore.certificateKey) }}
{{- end }}
{{- if $login }}
- name: KAFKA_SASL_MECHANISM
  value: {{ $sasl.mechanism }}
{{- if $sasl.jaasConfigKey }}
{{ include "ftgo.secretEnv" (dict "name" "KAFKA_SASL_JAAS_CONFIG" "secret" $sasl.existingSecret "key" $sasl.jaasConfigKey) }}
{{- else }}
{{ include "ftgo.secretEnv" (dict "name" "SASL_USERNAME" "secret" $sasl.existingSecret "key" $sasl.usernameKey) }}
{{ include "ftgo.secretEnv" (dict "name" "SASL_PASSWORD" "secret" $sasl.existingSecret "key" $sasl.passwordKey) }}
- name: KAFKA_SASL_JAAS_CONFIG
  value: {{ printf "org.apache.kafka.common.security.%s.%sLoginModule required username=\"$(SASL_USERNAME)\" password=\"$(SASL_PASSWORD)\";"
        (hasPrefix "SCRAM" $sasl.mechanism | ternary "scram" "plain")
        (hasPrefix "SCRAM" $sasl.mechanism | ternary "Scram" "Plain") | quote }}
{{- end }}
{{- end }}
{{- end -}}

{{/* A variable from a secret: name, secret, key. */}}
{{- define "ftgo.secretEnv" -}}
- name: {{ .name }}
  valueFrom:
    secretKeyRef:
      name: {{ .secret }}
      key: {{ .key }}
{{- end -}}
