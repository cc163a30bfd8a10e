#!/bin/sh
# Installs a package into a clean Debian, and uses it there: try-deb.sh PACKAGE.deb [PICTURE.png [ROOT]].
# Commands, manual page, completion, the window under a virtual display, a review by its association, removal; as a user
# who is not root. Needs root, debootstrap, and a mirror of Debian; the picture needs convert. The clean root is thrown
# away; ROOT is one that debootstrap made before, which is copied.
set -eu
package=$(readlink -f "$1")
picture=${2:-}
base=${3:-}
root=$(mktemp -d /tmp/vennguard-root.XXXXXX)
chmod 755 "$root"
mounted() { grep -q " $1 " /proc/mounts; }
finish() {
  for inner in dev/shm proc; do
    if mounted "$root/$inner"; then umount -l "$root/$inner"; fi
  done
  # Whatever is mounted still, nothing of the machine is removed.
  rm -rf --one-file-system "$root" "$root.log"
}
trap finish EXIT
if [ -n "$base" ]; then
  cp -a "$base/." "$root"
else
  debootstrap --variant=minbase \
    --include=xvfb,xauth,x11-apps,x11-utils,man-db,bash-completion,libglib2.0-bin,shared-mime-info,desktop-file-utils,gtk-update-icon-cache,ca-certificates \
    stable "$root" > "$root.log" 2>&1 || { tail -5 "$root.log"; exit 1; }
fi
# A clean root leaves out manual pages that nobody is to read.
rm -f "$root/etc/dpkg/dpkg.cfg.d/docker"
cp "$package" "$root/tmp/vennguard.deb"
cp -r "$(dirname "$0")/../../sample-policies/seed" "$root/tmp/seed"
chmod -R a+rX "$root/tmp/seed"
mount -t proc proc "$root/proc"
mkdir -p "$root/dev/shm"
mount -t tmpfs tmpfs "$root/dev/shm"

in_root() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
inside() { in_root HOME=/root "$@"; }
as_user() {
  chroot --userspec=1000:1000 "$root" env -i PATH=/usr/bin:/bin HOME=/home/ada USER=ada LC_ALL=C.UTF-8 "$@"
}
quietly() { "$@" > "$root.log" 2>&1 || { tail -20 "$root.log"; exit 1; }; }
check() {
  words=$1
  shift
  if "$@"; then echo "ok: $words"; else echo "FAILED: $words" >&2; exit 1; fi
}
everything() {
  inside find / -xdev ! -path '/proc/*' ! -path '/tmp/*' ! -path '/var/lib/dpkg/*' ! -path '/var/lib/apt/*' \
    ! -path '/var/log/*' ! -path '/var/cache/*' ! -path '/home/*' ! -path '/dev/*' | sort
}

quietly inside useradd --create-home --uid 1000 --shell /bin/bash ada
quietly inside apt-get update
# What it needs is no part of it: it comes first, to see what the package itself leaves.
needs=$(dpkg-deb --field "$package" Depends | sed 's/|[^,]*//g; s/,/ /g')
# shellcheck disable=SC2086
quietly inside apt-get install -y --no-install-recommends $needs
# dpkg takes away a folder that is empty without the package, whoever made it.
rmdir "$root/opt" 2> /dev/null || true
everything > "$root.before"
quietly inside apt-get install -y --no-install-recommends /tmp/vennguard.deb

pair="--identity /tmp/seed/identity.json --boundary /tmp/seed/boundary.json"
check "every file is as it was packed" inside dpkg --verify vennguard
check "vennguard is on the PATH" as_user sh -c 'vennguard --version | grep -q "^vennguard "'
check "the start caches are there, and are taken" as_user sh -c '
  for launcher in Vennguard vennguard-cli; do
    sed "s/ \"-Xlog:disable\"/ -XX:AOTMode=on/" "/opt/vennguard/bin/$launcher" > "/tmp/$launcher.on"
    sed -i "s|^here=.*readlink.*|here=/opt/vennguard/bin/$launcher|" "/tmp/$launcher.on"
    sh "/tmp/$launcher.on" --version | grep -q "^vennguard " || exit 1
  done'
check "matrix counts the outcomes" as_user sh -c "vennguard matrix $pair > /tmp/matrix; grep -q 'allowed  *[1-9]' /tmp/matrix"
check "explain explains" as_user sh -c "vennguard explain $pair iam:CreateRole > /tmp/explained; test -s /tmp/explained"
check "check finds things, and its exit status says so" as_user sh -c "vennguard check $pair > /dev/null; test \$? = 1"
check "man shows the page" as_user sh -c 'man -P cat vennguard | grep -q "EXIT STATUS\|explain"'
check "bash completes as soon as it is asked" as_user bash -c '
  . /usr/share/bash-completion/bash_completion
  if declare -F _comp_load > /dev/null; then _comp_load vennguard; else _completion_loader vennguard; fi
  compopt() { :; }
  COMP_WORDS=(vennguard expl) COMP_CWORD=1 COMP_LINE="vennguard expl" COMP_POINT=14
  _complete_vennguard vennguard expl vennguard
  [[ " ${COMPREPLY[*]} " == *" explain "* ]]'
check "the menu entry is valid" inside desktop-file-validate /usr/share/applications/vennguard.desktop
check "the menu has one entry of it" inside sh -c 'test "$(grep -l /opt/vennguard /usr/share/applications/*.desktop | wc -l)" = 1'
echo '{}' > "$root/tmp/a.vennguard.json"
check "*.vennguard.json is a review" as_user sh -c '
  gio info -a standard::content-type /tmp/a.vennguard.json | grep -q application/vnd.vennguard.review+json'
check "a review belongs to it" as_user sh -c '
  gio mime application/vnd.vennguard.review+json | grep -q vennguard.desktop'

cat > "$root/tmp/window.sh" << 'EOF'
# window.sh PICTURE COMMAND…: starts a command, waits for its window, takes a picture, ends it.
picture=$1
shift
"$@" > /tmp/window.log 2>&1 &
for second in $(seq 120); do
  sleep 1
  xwininfo -root -tree | grep -q 'Vennguard"' && break
done
xwininfo -root -tree | grep 'Vennguard"' || { cat /tmp/window.log; exit 1; }
sleep 15
xwininfo -root -tree | grep 'Vennguard"' > /tmp/title
xwd -root -silent -out "$picture"
test ! -s /tmp/window.log || cat /tmp/window.log
pid=$(xprop -id "$(sed -n '1s/ *\(0x[0-9a-f]*\).*/\1/p' /tmp/title)" _NET_WM_PID | sed 's/.*= //')
kill "$pid"
EOF
display() { as_user xvfb-run -a -s "-screen 0 1440x900x24" "$@"; }
shown() {
  if [ -n "$picture" ]; then convert "xwd:$root/tmp/$1.xwd" "${picture%.png}-$1.png"; fi
}
check "the window opens" display sh /tmp/window.sh /tmp/window.xwd vennguard
shown window
check "its first start unpacks nothing into the home" as_user sh -c 'test ! -e /home/ada/.openjfx'
check "a review is written" as_user vennguard export --as review $pair --out /tmp/pair.vennguard.json
check "a review opens by its association" display sh /tmp/window.sh /tmp/review.xwd gio open /tmp/pair.vennguard.json
shown review

quietly inside apt-get remove -y vennguard
everything > "$root.after"
check "removing it leaves nothing behind" diff "$root.before" "$root.after"
rm -f "$root.before" "$root.after"
