#!/bin/sh
# Makes target/package/vennguard_*.deb, after mvn package: the image, its launchers, its start caches, what a desktop
# and a shell find of it, the package. Needs dpkg-deb and unzip.
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
tree=target/package/tree
image=$tree/opt/vennguard
share=$tree/usr/share
mkdir -p "$tree/opt" "$tree/usr/bin"
mv target/package/Vennguard "$image"
sh src/jpackage/launchers.sh "$image"
rm -f "$image"/lib/*.png "$image/lib/app/.jpackage.xml"
# Here JavaFX finds its libraries as they are; otherwise it unpacks them into the home of each user at the first start.
(cd "$image/lib/runtime/lib" && unzip -qo "$OLDPWD"/target/modules/javafx-graphics-*.jar '*.so')
# Without the caches everything works, only the start is slower; the installation tries again.
"$image/bin/vennguard-cache" > /dev/null 2>&1 || echo "no start cache was made" >&2

put() { mkdir -p "$(dirname "$2")"; cat "$1" > "$2"; }
ln -s /opt/vennguard/bin/vennguard-cli "$tree/usr/bin/vennguard"
"$image/bin/vennguard-cli" completion | sed '1{/^#!/d}' | put /dev/stdin "$share/bash-completion/completions/vennguard"
"$image/bin/vennguard-cli" manual | gzip -9n | put /dev/stdin "$share/man/man1/vennguard.1.gz"
put src/jpackage/debian/vennguard.desktop "$share/applications/vennguard.desktop"
put src/jpackage/debian/vennguard.xml "$share/mime/packages/vennguard.xml"
for size in 16 32 48 128; do
  icons=$share/icons/hicolor/${size}x$size
  put "assets/icon-$size.png" "$icons/apps/vennguard.png"
  put "assets/icon-$size.png" "$icons/mimetypes/application-vnd.vennguard.review+json.png"
done
put src/jpackage/debian/copyright "$share/doc/vennguard/copyright"
gzip -9n < NOTICE | put /dev/stdin "$share/doc/vennguard/NOTICE.gz"
gzip -9n < src/jpackage/debian/changelog | put /dev/stdin "$share/doc/vennguard/changelog.gz"
gzip -9n < src/site/markdown/changelog.md | put /dev/stdin "$share/doc/vennguard/changes.md.gz"

mkdir "$tree/DEBIAN"
architecture=$(dpkg --print-architecture)
size=$(du -sk --exclude=DEBIAN "$tree" | cut -f1)
sed "s/ARCHITECTURE/$architecture/; s/SIZE/$size/" src/jpackage/debian/control > "$tree/DEBIAN/control"
install -m 755 src/jpackage/debian/postinst src/jpackage/debian/prerm "$tree/DEBIAN"
(cd "$tree" && find opt usr -type f -exec md5sum {} + > DEBIAN/md5sums)
chmod -R u+w,go=u-w "$tree"
dpkg-deb --root-owner-group --build "$tree" "target/package/vennguard_1.0.0_$architecture.deb"
