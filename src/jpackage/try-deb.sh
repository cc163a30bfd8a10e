#!/bin/sh
# Installs a package into a clean Debian and starts it under a virtual display: try-deb.sh PACKAGE.deb [PICTURE.png].
# Needs root, debootstrap, and a mirror of Debian. The clean root is thrown away.
set -eu
package=$(readlink -f "$1")
picture=${2:-}
root=$(mktemp -d /tmp/vennguard-root.XXXXXX)
chmod 755 "$root"
trap 'umount "$root/proc" 2>/dev/null || true; rm -rf "$root"' EXIT
debootstrap --variant=minbase --include=xvfb,xauth,x11-apps,man-db,bash-completion,shared-mime-info,desktop-file-utils,ca-certificates stable "$root" > "$root.log" 2>&1 \
  || { tail -5 "$root.log"; exit 1; }
cp "$package" "$root/tmp/vennguard.deb"
mount -t proc proc "$root/proc"
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
inside apt-get install -y --no-install-recommends /tmp/vennguard.deb > "$root.log" 2>&1 || { tail -20 "$root.log"; exit 1; }
check() {
  words=$1
  shift
  if "$@"; then echo "ok: $words"; else echo "FAILED: $words" >&2; exit 1; fi
}
check "vennguard is on the PATH" inside sh -c 'vennguard --version | grep -q "^vennguard "'
check "man finds the page" inside sh -c 'man -w vennguard > /dev/null'
check "bash completes" inside bash -c '. /usr/share/bash-completion/completions/vennguard && declare -F _complete_vennguard > /dev/null'
check "the menu entry is valid" inside desktop-file-validate /opt/vennguard/lib/vennguard-Vennguard.desktop
check "the menu entry is there" inside test -e /usr/share/applications/vennguard-Vennguard.desktop
check "*.vennguard.json belongs to it" inside grep -q 'vennguard+json\|vennguard.review' /usr/share/mime/globs
check "the start cache is there" inside test -s /opt/vennguard/lib/app/vennguard.aot
check "the window is open after 30 seconds" inside sh -c '
  xvfb-run -a -s "-screen 0 1440x900x24" sh -c "
    vennguard > /tmp/window.log 2>&1 & window=\$!
    sleep 30
    kill -0 \$window || { cat /tmp/window.log; exit 1; }
    xwd -root -silent -out /tmp/window.xwd
    kill \$window"'
if [ -n "$picture" ]; then
  check "a picture is in $picture" convert "xwd:$root/tmp/window.xwd" "$picture"
fi
inside apt-get remove -y vennguard > "$root.log" 2>&1 || { tail -20 "$root.log"; exit 1; }
check "removing it leaves nothing behind" inside sh -c '! command -v vennguard && ! test -e /usr/share/man/man1/vennguard.1.gz && ! test -e /opt/vennguard'
rm -f "$root.log"
