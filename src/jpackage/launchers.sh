#!/bin/sh
# Puts scripts in the place of the launchers that jpackage made in an image: launchers.sh IMAGE. Linux only.
# A launcher of jpackage asks rpm and dpkg twice at every start which package it is of. Where thousands of
# packages are installed, that takes longer than a command.
set -eu
image=$1
for file in "$image"/lib/app/*.cfg; do
  launcher=$image/bin/$(basename "$file" .cfg)
  rm -f "$launcher"
  {
    printf '%s\n' '#!/bin/sh' \
      'here=$(readlink -f "$0")' \
      'here=${here%/bin/*}' \
      'APPDIR=$here/lib/app' \
      'BINDIR=$here/bin' \
      '# The toolkit writes this one while it starts, and must not do so for the first time.' \
      'export IBUS_ENABLE_SYNC_MODE=1'
    printf 'exec "$here/lib/runtime/bin/java"'
    sed -n 's/^java-options=\(.*\)$/ "\1"/p' "$file" | tr -d '\n'
    printf ' -cp "%s"' "$(sed -n 's/^app\.classpath=//p' "$file" | tr '\n' ':' | sed 's/:$//')"
    printf ' %s "$@"\n' "$(sed -n 's/^app\.mainclass=//p' "$file")"
  } > "$launcher"
  chmod 755 "$launcher"
done
rm -f "$image/lib/libapplauncher.so"
