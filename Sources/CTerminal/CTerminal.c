#define _GNU_SOURCE
#include "CTerminal.h"

#include <curses.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

const uint32_t ct_bold = A_BOLD;
const uint32_t ct_reverse = A_REVERSE;
const uint32_t ct_underline = A_UNDERLINE;

// ncurses itself keeps one current screen per process; these only say what belongs to it.
static int out_descriptor = -1;
static int in_descriptor = -1;
static int colour_in_use = 0;
static struct termios modes_at_start;
static int modes_known = 0;

// Bracketed paste and focus reports. A terminal that does not know them ignores them.
static const char extras_on[] = "\033[?2004h\033[?1004h";
static const char extras_off[] = "\033[?2004l\033[?1004l";

static void write_all(const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(out_descriptor, bytes, length);
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

int ct_set_locale(void) {
  setlocale(LC_ALL, "");
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

int ct_terminal_kind(const char *type) {
  int answer = 0;
  if (setupterm(type, STDOUT_FILENO, &answer) != OK || cur_term == NULL) return 0;
  char *cup = tigetstr("cup");
  int kind = cup != NULL && cup != (char *)-1 ? 2 : 1;
  del_curterm(cur_term);
  return kind;
}

const char *ct_key_bytes(const char *capability) {
  char *bytes = tigetstr(capability);
  return bytes == (char *)-1 ? NULL : bytes;
}

int ct_window_size(int descriptor, int *width, int *height) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return -1;
  *width = size.ws_col;
  *height = size.ws_row;
  return 0;
}

int ct_columns(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

static void set_modes(void) {
  raw();
  noecho();
  nonl();
  typeahead(-1);
  curs_set(1);
  write_all(extras_on, sizeof extras_on - 1);
}

int ct_start(int input, int output, int wants_colour) {
  // They would stop ncurses from seeing a change of the window's size.
  unsetenv("LINES");
  unsetenv("COLUMNS");
  in_descriptor = input;
  out_descriptor = output;
  modes_known = tcgetattr(input, &modes_at_start) == 0;
  FILE *in = fdopen(fcntl(input, F_DUPFD_CLOEXEC, 3), "r");
  FILE *out = fdopen(fcntl(output, F_DUPFD_CLOEXEC, 3), "w");
  if (in == NULL || out == NULL) return -1;
  set_escdelay(50);
  if (newterm(NULL, out, in) == NULL) return -1;
  scrollok(stdscr, FALSE);
  if (wants_colour && has_colors() && start_color() == OK && use_default_colors() == OK) {
    colour_in_use = 1;
    for (short colour = 1; colour <= 7; colour++) init_pair(colour, colour, -1);
  }
  set_modes();
  return 0;
}

int ct_has_colour(void) { return colour_in_use; }

void ct_leave(void) {
  write_all(extras_off, sizeof extras_off - 1);
  endwin();
  if (modes_known) tcsetattr(in_descriptor, TCSADRAIN, &modes_at_start);
}

void ct_reenter(void) {
  reset_prog_mode();
  set_modes();
  // The next refresh takes the screen back and writes all of it.
  clearok(curscr, TRUE);
}

void ct_resize(int width, int height) { resizeterm(height, width); }

void ct_put(int y, int x, const wchar_t *text, int length, uint32_t attributes, int colour) {
  attr_set((attr_t)attributes, (short)(colour_in_use ? colour : 0), NULL);
  mvaddnwstr(y, x, text, length);
}

void ct_repaint(void) { clearok(curscr, TRUE); }

void ct_repaint_row(int y) { wredrawln(stdscr, y, 1); }

void ct_refresh(int cursor_y, int cursor_x, int cursor_shown) {
  curs_set(cursor_shown);
  move(cursor_y, cursor_x);
  refresh();
}

// tputs and vid_puts want a function that takes one character at a time.
static char overlay_bytes[1024];
static size_t overlay_length = 0;

static int overlay_put(int character) {
  if (overlay_length < sizeof overlay_bytes) overlay_bytes[overlay_length++] = (char)character;
  return character;
}

void ct_overlay(
    int y, int x, const char *bytes, int length, uint32_t attributes, int colour, int cursor_y,
    int cursor_x) {
  overlay_length = 0;
  tputs(tiparm(cursor_address, y, x), 1, overlay_put);
  vid_puts((attr_t)attributes, (short)(colour_in_use ? colour : 0), NULL, overlay_put);
  for (int index = 0; index < length; index++) overlay_put((unsigned char)bytes[index]);
  vid_puts(A_NORMAL, 0, NULL, overlay_put);
  tputs(tiparm(cursor_address, cursor_y, cursor_x), 1, overlay_put);
  write_all(overlay_bytes, overlay_length);
}

void ct_bell(void) { beep(); }

void ct_stop_here(void) {
  struct sigaction plain = {.sa_handler = SIG_DFL};
  struct sigaction ours;
  sigemptyset(&plain.sa_mask);
  if (sigaction(SIGTSTP, &plain, &ours) != 0) return;
  // To this very thread, so that it is stopped before `raise` returns. The kernel drops it where
  // nobody could continue us (an orphaned process group).
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}
