#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <time.h>
#include <unistd.h>

// A signal handler has no argument of its own: the end of the pipe that it writes to is the one
// thing it must find. It is set once, before the handlers are.
static int signal_pipe = -1;
static const int caught_signals[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGPIPE};
enum { caught_count = sizeof caught_signals / sizeof *caught_signals };
static struct sigaction previous_actions[caught_count];
static sigset_t previous_mask;

static void note_signal(int signal) {
  int saved = errno;
  unsigned char byte = (unsigned char)signal;
  // A full pipe means that the loop has enough to read already.
  if (write(signal_pipe, &byte, 1) < 0) {}
  errno = saved;
}

int ct_signals_open(void) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  signal_pipe = ends[1];
  for (int index = 0; index < caught_count; index++) {
    struct sigaction action = {.sa_handler = note_signal, .sa_flags = SA_RESTART};
    // Writing to a terminal that is gone must fail, not kill.
    if (caught_signals[index] == SIGPIPE) action.sa_handler = SIG_IGN;
    sigemptyset(&action.sa_mask);
    sigaction(caught_signals[index], &action, &previous_actions[index]);
  }
  // Whoever started the program may have held them back; then no change of size would be seen.
  sigset_t caught;
  sigemptyset(&caught);
  for (int index = 0; index < caught_count; index++) sigaddset(&caught, caught_signals[index]);
  pthread_sigmask(SIG_UNBLOCK, &caught, &previous_mask);
  return ends[0];
}

void ct_signals_close(int descriptor) {
  if (descriptor < 0) return;
  pthread_sigmask(SIG_SETMASK, &previous_mask, NULL);
  for (int index = 0; index < caught_count; index++) {
    sigaction(caught_signals[index], &previous_actions[index], NULL);
  }
  close(descriptor);
  close(signal_pipe);
  signal_pipe = -1;
}

int ct_event_open(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

void ct_event_raise(int descriptor) {
  uint64_t one = 1;
  if (write(descriptor, &one, sizeof one) < 0) {}
}

void ct_event_clear(int descriptor) {
  uint64_t count;
  if (read(descriptor, &count, sizeof count) < 0) {}
}

int ct_watch_directory(const char *path) {
  int descriptor = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  if (descriptor < 0) return -1;
  uint32_t changes = IN_MODIFY | IN_CREATE | IN_MOVED_TO | IN_DELETE | IN_ONLYDIR;
  if (inotify_add_watch(descriptor, path, changes) < 0) {
    close(descriptor);
    return -1;
  }
  return descriptor;
}

int ct_stderr_redirect(const char *path) {
  int log = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOCTTY, 0600);
  if (log < 0) return -1;
  int saved = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (saved >= 0 && dup2(log, STDERR_FILENO) < 0) {
    close(saved);
    saved = -1;
  }
  close(log);
  return saved;
}

void ct_stderr_restore(int saved) {
  if (saved < 0) return;
  dup2(saved, STDERR_FILENO);
  close(saved);
}

static int64_t clock_in(int64_t units_per_second) {
  struct timespec now;
  clock_gettime(CLOCK_BOOTTIME, &now);
  return (int64_t)now.tv_sec * units_per_second + now.tv_nsec / (1000000000 / units_per_second);
}

int64_t ct_milliseconds(void) { return clock_in(1000); }
int64_t ct_microseconds(void) { return clock_in(1000000); }
