#!/bin/sh
# Makes target/package/vennguard_*.deb, after mvn package: the image, what a shell finds of it, its start cache, the package.
set -eu
cd "$(dirname "$0")/../.."
# The jpackage on the PATH may be of an older Java, which cannot read the modules.
jpackage=${JAVA_HOME:+$JAVA_HOME/bin/}jpackage
case $("$jpackage" --version) in
  25* | 26* | 27*) ;;
  *) echo "$jpackage is of Java $("$jpackage" --version): set JAVA_HOME to a JDK 25" >&2; exit 1 ;;
esac
rm -rf target/package
"$jpackage" @jpackage.cfg
image=target/package/Vennguard
share=$image/lib/app/share
mkdir -p "$share"
"$image/bin/vennguard-cli" manual | gzip -9n > "$share/vennguard.1.gz"
"$image/bin/vennguard-cli" completion > "$share/vennguard.bash"
cp LICENSE NOTICE "$share/"
# Without the cache everything works, only the start is slower; the first one after the installation tries again.
"$image/bin/vennguard-cache" > /dev/null || echo "no start cache was made" >&2
"$jpackage" @src/jpackage/deb.cfg
ls -l target/package/*.deb
