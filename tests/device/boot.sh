# The first and only program of the test machine, run by busybox. It answers the test over the serial line:
# each word read there is a step.
export PATH=/bin HOME=/tmp XDG_RUNTIME_DIR=/run LC_ALL=C.UTF-8
mount -t tmpfs tmp /tmp
mount -t tmpfs run /run
echo "BOOTED $(cat /proc/uptime) $(ls /dev/dri | cat)"
status=$(echo /sys/class/drm/card*-*/status)
while read -r step; do
  case $step in
    start) sharit run --output kms & pid=$! ;;
    stop)
      kill -TERM $pid
      wait $pid
      echo "STOPPED $?"
      ;;
    unplug) echo off >"$status"; echo "UNPLUGGED $(cat "$status")" ;;
    plug) echo detect >"$status"; echo "PLUGGED $(cat "$status")" ;;
    once) sharit run --output kms --frames 5; echo "ONCE $?" ;;
  esac
done
