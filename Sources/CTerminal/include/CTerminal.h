/// The C side of the terminal: the only code that includes <curses.h>.
///
/// Swift cannot import the variadic functions, macros and mutable globals of ncurses, and a signal
/// handler must not be Swift. Nothing here decides anything: each function does one small thing.
/// Functions answer 0 for success and -1 for failure unless they say otherwise.
#ifndef CTERMINAL_H
#define CTERMINAL_H

// Without it Debian's curses.h leaves all wide-character functions out.
#define NCURSES_WIDECHAR 1

#include <stddef.h>
#include <stdint.h>

// MARK: Attributes

extern const uint32_t ct_bold;
extern const uint32_t ct_reverse;
extern const uint32_t ct_underline;

// MARK: What terminal is it (CTerminal.c)

/// Takes the locale from the environment; answers 1 when its characters are UTF-8.
int ct_set_locale(void);
/// Whether a terminal type is known: 0 unknown, 1 known but it cannot place the cursor, 2 known.
int ct_terminal_kind(const char *type);
/// The bytes a key sends by the terminal description (`kcuu1`…), or NULL. Needs `ct_start`.
const char *ct_key_bytes(const char *capability);
/// The window's size by ioctl.
int ct_window_size(int descriptor, int *width, int *height);
/// The columns a code point takes by the C library's table: -1 when it does not know it.
int ct_columns(uint32_t scalar);

// MARK: The screen (CTerminal.c)

/// Saves the terminal's modes and takes the screen. Once in a process.
int ct_start(int input, int output, int wants_colour);
/// Whether colours are in use: 1 or 0.
int ct_has_colour(void);
/// Gives the terminal back; `ct_reenter` takes it again.
void ct_leave(void);
void ct_reenter(void);
void ct_resize(int width, int height);
/// Puts text at a place. Colour 0 is the terminal's own, 1 to 7 as in <curses.h>.
void ct_put(int y, int x, const wchar_t *text, int length, uint32_t attributes, int colour);
/// The next `ct_refresh` writes the whole screen, or the whole of one row, anew.
void ct_repaint(void);
void ct_repaint_row(int y);
/// Writes what changed, and leaves the cursor at a place, shown or hidden.
void ct_refresh(int cursor_y, int cursor_x, int cursor_shown);
/// Writes bytes straight to a place behind the back of ncurses, then puts the cursor back by its
/// address: for text whose width terminals disagree about. Only after `ct_refresh`.
void ct_overlay(
    int y, int x, const char *bytes, int length, uint32_t attributes, int colour, int cursor_y,
    int cursor_x);
void ct_bell(void);
/// Stops the process as Ctrl-Z would; returns when it is continued.
void ct_stop_here(void);

// MARK: Signals and descriptors (CTSignals.c)

/// Catches SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP and SIGCONT, and ignores SIGPIPE: the answer
/// is a descriptor from which each can be read as a byte, or -1. Call after `ct_start`.
int ct_signals_open(void);
/// Puts the handlers back that were there before.
void ct_signals_close(int descriptor);
/// A descriptor that `ct_event_raise` makes readable from any thread, and `ct_event_clear` not.
int ct_event_open(void);
void ct_event_raise(int descriptor);
void ct_event_clear(int descriptor);
/// A descriptor that is readable when something changed in a directory, or -1.
int ct_watch_directory(const char *path);
/// Sends standard error to a file; answers the descriptor that `ct_stderr_restore` takes, or -1.
int ct_stderr_redirect(const char *path);
void ct_stderr_restore(int saved);
/// Milliseconds and microseconds of a clock that never jumps.
int64_t ct_milliseconds(void);
int64_t ct_microseconds(void);

// MARK: Crashes (CTCrash.c)

/// Starts the program once more with SWIFT_BACKTRACE set, if it is not set yet. Returns when there
/// is nothing to do or it cannot be done.
void ct_settle_backtrace(char *const *arguments);
/// Gives the terminal back when the program crashes, says `sentence` on it, and lets the previous
/// handler run. `sentence` must stay valid. Call before `ct_start`, while the modes are the user's.
void ct_crash_guard(int input, int output, const char *sentence);
/// From here on the terminal is ours (1) or not (0): a crash touches it only while it is.
void ct_crash_guard_armed(int armed);

#endif
