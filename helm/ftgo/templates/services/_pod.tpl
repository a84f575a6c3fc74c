{{- define "ftgo.podSpec" -}}
{{- $service := .service -}}
{{- $ca := .service.database.enabled | ternary .root.Values.global.postgres.tls.existingSecret "" -}}
serviceAccountName: {{ include "ftgo.serviceAccountName" .root }}
automountServiceAccountToken: false
# A Service named kafka would set KAFKA_PORT and the like, which are read as settings.
enableServiceLinks: false
terminationGracePeriodSeconds: {{ $service.terminationGracePeriodSeconds }}
{{- with .root.Values.imagePullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $service.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
securityContext:
  {{- include "ftgo.podSecurityContext" . | nindent 2 }}
topologySpreadConstraints:
  {{- range list "kubernetes.io/hostname" "topology.kubernetes.io/zone" }}
  - maxSkew: 1
    topologyKey: {{ . }}
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- include "ftgo.selectorLabels" $ | nindent 8 }}
    matchLabelKeys: [pod-template-hash]
  {{- end }}
{{- with $service.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $service.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $service.affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
containers:
  - name: {{ .name }}
    image: {{ include "ftgo.image" . }}
    imagePullPolicy: {{ .root.Values.image.pullPolicy }}
    ports:
      - name: http
        containerPort: 8080
      {{- if $service.grpc.enabled }}
      - name: grpc
        containerPort: 9000
      {{- end }}
    envFrom:
      - configMapRef:
          name: {{ include "ftgo.fullname" . }}
    {{- if or $service.messaging $service.database.enabled $service.env }}
    env:
      {{- if $service.messaging }}
      {{- include "ftgo.kafkaEnv" .root | nindent 6 }}
      {{- end }}
      {{- if $service.database.enabled }}
      {{- include "ftgo.postgresEnv" . | nindent 6 }}
      {{- end }}
      {{- with $service.env }}
      {{- toYaml . | nindent 6 }}
      {{- end }}
    {{- end }}
    {{- range $kind, $path := dict "startup" "started" "liveness" "live" "readiness" "ready" }}
    {{ $kind }}Probe:
      httpGet:
        path: /q/health/{{ $path }}
        port: http
      {{- toYaml (get $service.probes $kind) | nindent 6 }}
    {{- end }}
    resources:
      {{- toYaml $service.resources | nindent 6 }}
    securityContext:
      {{- include "ftgo.containerSecurityContext" . | nindent 6 }}
    volumeMounts:
      - name: tmp
        mountPath: /tmp
      {{- if $ca }}
      - name: postgres-ca
        mountPath: /etc/ftgo/postgres
        readOnly: true
      {{- end }}
volumes:
  - name: tmp
    emptyDir: {}
  {{- if $ca }}
  - name: postgres-ca
    secret:
      secretName: {{ $ca }}
      items:
        - key: {{ .root.Values.global.postgres.tls.caKey }}
          path: ca.crt
  {{- end }}
{{- end -}}
