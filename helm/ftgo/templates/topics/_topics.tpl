{{/* Every topic by its name: the channels, and a .dlq for each that has dead letters. As YAML. */}}
{{- define "ftgo.topics" -}}
{{- $topics := dict -}}
{{- range $name, $channel := .Values.topics.channels -}}
{{- $channel = $channel | default dict -}}
{{- $_ := set $topics $name (include "ftgo.topic" (dict "topic" $channel "defaults" $.Values.topics) | fromYaml) -}}
{{- if not (eq (toString $channel.deadLetters) "false") -}}
{{- $_ := set $topics (printf "%s.dlq" $name)
      (include "ftgo.topic" (dict "topic" $.Values.topics.deadLetters "defaults" dict) | fromYaml) -}}
{{- end -}}
{{- end -}}
{{- toYaml $topics -}}
{{- end -}}

{{/* A topic over the defaults; what neither has is left to the broker. */}}
{{- define "ftgo.topic" -}}
{{- $config := mustMergeOverwrite (deepCopy (.defaults.config | default dict)) (.topic.config | default dict) -}}
{{- with .topic.partitions | default .defaults.partitions }}
partitions: {{ . }}
{{- end }}
{{- with .topic.replicas | default .defaults.replicas }}
replicas: {{ . }}
{{- end }}
config:
  {{- range $key, $value := $config }}
  {{ $key }}: {{ $value | quote }}
  {{- else }} {}
  {{- end }}
{{- end -}}
