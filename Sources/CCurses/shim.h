// What Swift may see of ncurses: much of it is macros and variables of the library, which Swift cannot use. And signals as a file to wait for.
#pragma once
#define NCURSES_WIDECHAR 1
#if __has_include(<ncursesw/curses.h>)
#include <ncursesw/curses.h>
#else
#include <curses.h>
#endif
#include <signal.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <unistd.h>

/// How cells look; as Style in Swift orders them.
enum board_style { board_plain, board_faint, board_strong, board_head, board_heading, board_late, board_soon, board_good };

static inline int board_pair(int hasColour, int number) { return hasColour ? COLOR_PAIR(number) : 0; }

static inline attr_t board_attributes(int style, int isSelected, int hasColour) {
    attr_t all = A_NORMAL;
    switch (style) {
    case board_faint: all = A_DIM; break;
    case board_strong: all = A_BOLD; break;
    case board_head: all = A_REVERSE; break;
    case board_heading: all = A_UNDERLINE; break;
    case board_late: all = A_BOLD | board_pair(hasColour, 1); break;
    case board_soon: all = hasColour ? (attr_t)COLOR_PAIR(2) : A_BOLD; break;
    case board_good: all = board_pair(hasColour, 3); break;
    default: break;
    }
    return isSelected ? (all & ~A_DIM) | A_REVERSE : all;
}

/// Takes the terminal of standard input and output. NULL when nothing is known of its kind.
static inline SCREEN *board_open(int wantsColour, int *hasColour) {
    SCREEN *screen = newterm(NULL, stdout, stdin);
    *hasColour = 0;
    if (!screen) return NULL;
    set_escdelay(50);
    cbreak();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    curs_set(0);
    if (wantsColour && has_colors() && start_color() == OK) {
        // Without it the ground would be black on terminals that are white.
        short ground = use_default_colors() == OK ? -1 : COLOR_BLACK;
        init_pair(1, COLOR_RED, ground);
        init_pair(2, COLOR_YELLOW, ground);
        init_pair(3, COLOR_GREEN, ground);
        *hasColour = 1;
    }
    return screen;
}

/// Leaves the last line empty for whoever comes next, where the screen before does not come back by itself.
static inline void board_leave(void) {
    int lines = getmaxy(stdscr);
    curs_set(1);
    move(lines - 1, 0);
    clrtoeol();
    refresh();
    endwin();
}

static inline void board_close(SCREEN *screen) {
    board_leave();
    delscreen(screen);
}

static inline void board_erase(void) { erase(); }
static inline void board_put(int line, int column, const char *text, int style, int isSelected, int hasColour) {
    attrset(board_attributes(style, isSelected, hasColour));
    mvaddstr(line, column, text);
    attrset(A_NORMAL);
}
/// Only what has changed is written. A cursor is shown where one is typing; -1 for nowhere.
static inline void board_show(int line, int column) {
    curs_set(line >= 0);
    if (line >= 0) move(line, column);
    refresh();
}

/// The next key that was typed: 0 for none, 1 for a letter, 2 for a key that ncurses has a number for.
static inline int board_key(unsigned *value) {
    wint_t typed = 0;
    int found = get_wch(&typed);
    *value = typed;
    return found == ERR ? 0 : found == KEY_CODE_YES ? 2 : 1;
}

static inline void board_size(int *lines, int *columns) { getmaxyx(stdscr, *lines, *columns); }

/// As large as the terminal is by now; everything is written anew.
static inline void board_fit(void) {
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0) resizeterm(size.ws_row, size.ws_col);
    clearok(curscr, TRUE);
}

/// Gives the terminal back and stops, until somebody says to go on.
static inline void board_stop(void) {
    board_leave();
    raise(SIGSTOP);
    board_fit();
    refresh();
}

/// Somebody else has stopped us and let us go on: the terminal may be as the shell wanted it.
static inline void board_resume(void) {
    reset_prog_mode();
    board_fit();
}

static inline void board_own(sigset_t *all) {
    sigemptyset(all);
    sigaddset(all, SIGINT);
    sigaddset(all, SIGTERM);
    sigaddset(all, SIGHUP);
    sigaddset(all, SIGQUIT);
    sigaddset(all, SIGWINCH);
    sigaddset(all, SIGTSTP);
    sigaddset(all, SIGCONT);
}

/// The signals that a board looks after arrive in a file from here on, and interrupt nothing. -1 when that cannot be had.
static inline int board_signals(void) {
    sigset_t all;
    board_own(&all);
    if (sigprocmask(SIG_BLOCK, &all, NULL) != 0) return -1;
    return signalfd(-1, &all, SFD_NONBLOCK | SFD_CLOEXEC);
}

static inline void board_unblock(void) {
    sigset_t all;
    board_own(&all);
    sigprocmask(SIG_UNBLOCK, &all, NULL);
}

/// The next signal; 0 for none.
static inline int board_signal(int file) {
    struct signalfd_siginfo info;
    return read(file, &info, sizeof info) == (ssize_t)sizeof info ? (int)info.ssi_signo : 0;
}

/// Ends as the signal would have ended us.
static inline void board_die(int number) {
    signal(number, SIG_DFL);
    raise(number);
}
