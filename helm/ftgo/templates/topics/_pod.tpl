{{- define "ftgo.topicsPod" -}}
restartPolicy: OnFailure
serviceAccountName: {{ include "ftgo.serviceAccountName" .root }}
automountServiceAccountToken: false
enableServiceLinks: false
{{- with .root.Values.imagePullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
securityContext:
  {{- include "ftgo.podSecurityContext" . | nindent 2 }}
containers:
  - name: topics
    image: {{ .root.Values.topics.job.image | default (include "ftgo.anyImage" .root) }}
    imagePullPolicy: {{ .root.Values.image.pullPolicy }}
    workingDir: /deployments
    command:
      - java
      - -XX:TieredStopAtLevel=1
      - -XX:+UseSerialGC
      - -Djava.util.logging.manager=org.jboss.logmanager.LogManager
      - -cp
      - quarkus-run.jar
      - dev.dovetail.messaging.topics.CreateTopics
      - /etc/ftgo/topics/topics.json
    env:
      {{- include "ftgo.kafkaEnv" .root | nindent 6 }}
    resources:
      {{- toYaml .root.Values.topics.job.resources | nindent 6 }}
    securityContext:
      {{- include "ftgo.containerSecurityContext" . | nindent 6 }}
    volumeMounts:
      - name: topics
        mountPath: /etc/ftgo/topics
        readOnly: true
      - name: tmp
        mountPath: /tmp
volumes:
  - name: topics
    configMap:
      name: {{ .config }}
  - name: tmp
    emptyDir: {}
{{- end -}}
