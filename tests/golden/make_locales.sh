#!/bin/sh
# make_locales.sh FOLDER LOCALE...: compiles glibc locales there, once, for LOCPATH; the system stays as it is.
set -e
folder=$1
shift
mkdir -p "$folder"
for locale in "$@"; do
  [ -d "$folder/$locale" ] && continue
  localedef -i "${locale%.*}" -f "${locale#*.}" "$folder/making.$locale" ||
    { echo "install the package locales"; exit 1; }
  mv "$folder/making.$locale" "$folder/$locale"
done
