# Sourced by ./run, ./test and the benchmarks: finds a JDK of version 21 or newer and exports JAVA_HOME. Keeps to what
# any POSIX shell on Linux and macOS knows.

# The major version of the JDK in folder $1; nothing if it holds none.
jdk_version() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
    if [ -r "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
    else
        "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p'
    fi
}

jdk_suits() {
    version=$(jdk_version "$1")
    [ -n "$version" ] && [ "$version" -ge 21 ]
}

jdk_of_path() {
    java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.home = //p'
}

# The newest of those that package managers and IDEs have put in their usual places.
jdk_of_machine() {
    best=
    best_version=0
    for candidate in \
        /usr/lib/jvm/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "$HOME"/.sdkman/candidates/java/* \
        "$HOME"/.jdks/*; do
        if jdk_suits "$candidate" && [ "$version" -gt "$best_version" ]; then
            best=$candidate
            best_version=$version
        fi
    done
    printf '%s\n' "$best"
}

find_jdk() {
    if [ -n "${JAVA_HOME:-}" ] && jdk_suits "$JAVA_HOME"; then
        return
    fi
    if command -v java >/dev/null 2>&1; then
        JAVA_HOME=$(jdk_of_path)
        if jdk_suits "$JAVA_HOME"; then
            return
        fi
    fi
    JAVA_HOME=$(jdk_of_machine)
    if [ -z "$JAVA_HOME" ]; then
        cat >&2 <<'END'
Dovetail needs a JDK 21 or newer, and there is none in JAVA_HOME, on the PATH or in the usual places.
Install one, for example Eclipse Temurin 25 from https://adoptium.net, or with a package manager:
  Debian, Ubuntu   sudo apt install openjdk-21-jdk
  Fedora           sudo dnf install java-21-openjdk-devel
  macOS            brew install openjdk
  SDKMAN           sdk install java
END
        exit 1
    fi
}

find_jdk
export JAVA_HOME
