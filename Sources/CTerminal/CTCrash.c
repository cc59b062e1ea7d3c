#define _GNU_SOURCE
#include "CTerminal.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

void ct_settle_backtrace(char *const *arguments) {
  // The Swift runtime reads the variable before `main`. Unset, a crash in a terminal would stop at
  // "Press space to interact" inside our raw screen. That it is set now also ends the recursion.
  if (getenv("SWIFT_BACKTRACE") != NULL) return;
  if (setenv("SWIFT_BACKTRACE", "interactive=no,color=no", 1) != 0) return;
  execv("/proc/self/exe", arguments);
}

// All that the handler needs must be at hand without a lock or an allocation, and a handler gets
// no argument: hence statics. They are set before the handlers are installed.
static const int crash_signals[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
enum { crash_signal_count = sizeof crash_signals / sizeof *crash_signals };
static struct sigaction previous_actions[crash_signal_count];
static struct termios saved_modes;
static int saved_modes_known = 0;
static int terminal_input = -1;
static int terminal_output = -1;
static const char *last_words = "";
static volatile sig_atomic_t armed = 0;
static char stack_for_handler[64 * 1024];

// Only calls that POSIX lists as safe in a signal handler.
static void on_crash(int signal, siginfo_t *info, void *context) {
  (void)context;
  if (armed) {
    armed = 0;
    static const char reset[] = "\033[?2004l\033[?1004l\033[m\033[?25h\033[?1049l\r";
    if (write(terminal_output, reset, sizeof reset - 1) < 0) {}
    if (saved_modes_known) tcsetattr(terminal_input, TCSANOW, &saved_modes);
    if (write(terminal_output, last_words, strlen(last_words)) < 0) {}
    if (write(terminal_output, "\n", 1) < 0) {}
  }
  for (int index = 0; index < crash_signal_count; index++) {
    if (crash_signals[index] == signal) sigaction(signal, &previous_actions[index], NULL);
  }
  // A fault of ours repeats when we return; a signal that was sent has to be sent again.
  if (info == NULL || info->si_code <= 0) raise(signal);
}

void ct_crash_guard(int input, int output, const char *sentence) {
  terminal_input = input;
  terminal_output = output;
  last_words = sentence;
  saved_modes_known = tcgetattr(input, &saved_modes) == 0;
  stack_t current;
  if (sigaltstack(NULL, &current) == 0 && (current.ss_flags & SS_DISABLE)) {
    stack_t ours = {.ss_sp = stack_for_handler, .ss_size = sizeof stack_for_handler};
    sigaltstack(&ours, NULL);
  }
  struct sigaction action = {.sa_sigaction = on_crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigfillset(&action.sa_mask);
  for (int index = 0; index < crash_signal_count; index++) {
    sigaction(crash_signals[index], &action, &previous_actions[index]);
  }
}

void ct_crash_guard_armed(int is_armed) { armed = is_armed; }
