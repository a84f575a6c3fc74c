{{/* What the relay and its test have in common: the configuration, and the secrets it names. */}}
{{- define "dovetail-relay.env" -}}
- name: SMALLRYE_CONFIG_LOCATIONS
  value: /etc/dovetail-relay/config/application.properties
{{- with .Values.javaOptions }}
- name: JAVA_TOOL_OPTIONS
  value: {{ . | quote }}
{{- end }}
{{- range $name, $source := .Values.sources }}
{{- include "dovetail-relay.secretVariable" (list (include "dovetail-relay.sourceVariable" (list $name "USERNAME")) $source.existingSecret (default "username" $source.usernameKey)) }}
{{- include "dovetail-relay.secretVariable" (list (include "dovetail-relay.sourceVariable" (list $name "PASSWORD")) $source.existingSecret (default "password" $source.passwordKey)) }}
{{- end }}
{{- include "dovetail-relay.kafkaSecrets" . }}
{{- with .Values.extraEnv }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- define "dovetail-relay.kafkaSecrets" }}
{{- $kafka := include "dovetail-relay.kafka" . | fromYaml }}
{{- with $kafka.tls }}
{{- if and .enabled .truststore.existingSecret }}
{{- include "dovetail-relay.secretVariable" (list "RELAY_KAFKA_CA" .truststore.existingSecret .truststore.key) }}
{{- end }}
{{- if and .enabled .keystore.existingSecret }}
{{- include "dovetail-relay.secretVariable" (list "RELAY_KAFKA_CERTIFICATE" .keystore.existingSecret .keystore.certificateKey) }}
{{- include "dovetail-relay.secretVariable" (list "RELAY_KAFKA_KEY" .keystore.existingSecret .keystore.privateKeyKey) }}
{{- end }}
{{- end }}
{{- with $kafka.sasl }}
{{- if and .mechanism .jaasConfigKey }}
{{- include "dovetail-relay.secretVariable" (list "RELAY_KAFKA_JAAS_CONFIG" .existingSecret .jaasConfigKey) }}
{{- else if .mechanism }}
{{- include "dovetail-relay.secretVariable" (list "RELAY_KAFKA_USERNAME" .existingSecret .usernameKey) }}
{{- include "dovetail-relay.secretVariable" (list "RELAY_KAFKA_PASSWORD" .existingSecret .passwordKey) }}
{{- end }}
{{- end }}
{{- end }}

{{/* [variable, secret, key] */}}
{{- define "dovetail-relay.secretVariable" }}
- name: {{ index . 0 }}
  valueFrom:
    secretKeyRef:
      name: {{ index . 1 }}
      key: {{ index . 2 }}
{{- end }}

{{- define "dovetail-relay.volumeMounts" -}}
- name: config
  mountPath: /etc/dovetail-relay/config
  readOnly: true
- name: tmp
  mountPath: /tmp
{{- if include "dovetail-relay.authorities" . }}
- name: authorities
  mountPath: /etc/dovetail-relay/sources
  readOnly: true
{{- end }}
{{- with .Values.extraVolumeMounts }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- define "dovetail-relay.volumes" -}}
- name: config
  configMap:
    name: {{ include "dovetail-relay.fullname" . }}
- name: tmp
  emptyDir: {}
{{- with include "dovetail-relay.authorities" . }}
- name: authorities
  projected:
    sources:
      {{- . | trim | nindent 6 }}
{{- end }}
{{- with .Values.extraVolumes }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* The certificates by which sources are known, each in a folder of its own; empty if there are none. */}}
{{- define "dovetail-relay.authorities" -}}
{{- range $name, $source := include "dovetail-relay.sources" . | fromYaml }}
{{- with $source.tls }}
{{- if .existingSecret }}
- secret:
    name: {{ .existingSecret }}
    items:
      - key: {{ default "ca.crt" .caKey }}
        path: {{ $name }}/ca.crt
{{ end }}
{{- end }}
{{- end }}
{{- end }}
