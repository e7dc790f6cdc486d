# Finds a JDK 21 or newer, for the scripts that source this (POSIX sh). A JDK's version is read from
# its file `release`, since asking a JVM would cost 30 ms.

# Sets version and runtime for the JDK in $1; false unless it is a JDK 21 or newer.
inspect() {
  version=0 runtime=
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while IFS='=' read -r key value; do
    value=${value#\"} value=${value%\"}
    case $key in
      JAVA_VERSION) version=${value%%[!0-9]*} ;;
      JAVA_RUNTIME_VERSION) runtime=$value ;;
    esac
  done <"$1/release"
  [ "${version:-0}" -ge 21 ]
}

# The newest JDK in the folders where systems, version managers and editors put them.
search() {
  best=0
  for candidate in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /opt/java/* \
    /opt/*jdk* /usr/local/*jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${HOME:-/}"/Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-/}"/.jdks/* \
    "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.asdf/installs/java/* \
    "${HOME:-/}"/.local/share/mise/installs/java/* "${HOME:-/}"/.gradle/jdks/*; do
    if inspect "$candidate" && [ "$version" -gt "$best" ]; then
      best=$version jdk=$candidate
    fi
  done
  [ "$best" -gt 0 ] && inspect "$jdk"
}

# Sets jdk, version and runtime; otherwise sets reason and is false. $1: the JDK chosen last time, which
# spares the search.
choose_jdk() {
  if [ -n "${JENSEN_JAVA_HOME:-}" ]; then
    jdk=$JENSEN_JAVA_HOME
    inspect "$jdk" && return
    reason="JENSEN_JAVA_HOME is $jdk, which is not a JDK 21 or newer."
    return 1
  fi
  for jdk in "${JAVA_HOME:-}" "${1:-}"; do
    [ -n "$jdk" ] && inspect "$jdk" && return
  done
  if java=$(command -v java) && java=$(readlink -f "$java" 2>/dev/null); then
    jdk=${java%/bin/java}
    inspect "$jdk" && return
  fi
  search && return
  reason='a JDK 21 or newer is needed and none was found; install one, or name it in JENSEN_JAVA_HOME.'
  return 1
}
