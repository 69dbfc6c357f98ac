#define NCURSES_WIDECHAR 1
#include "board.h"
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

static int board_pair(int hasColour, int number) { return hasColour ? COLOR_PAIR(number) : 0; }

static attr_t board_attributes(int style, int isSelected, int hasColour) {
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

board_screen *board_open(int wantsColour, int *hasColour) {
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
    return (board_screen *)screen;
}

/// Leaves the last line empty for whoever comes next, where the screen before does not come back by itself.
static void board_leave(void) {
    int lines = getmaxy(stdscr);
    curs_set(1);
    move(lines - 1, 0);
    clrtoeol();
    refresh();
    endwin();
}

void board_close(board_screen *screen) {
    board_leave();
    delscreen((SCREEN *)screen);
}

void board_erase(void) { erase(); }
void board_put(int line, int column, const char *text, int style, int isSelected, int hasColour) {
    attrset(board_attributes(style, isSelected, hasColour));
    mvaddstr(line, column, text);
    attrset(A_NORMAL);
}
void board_show(int line, int column) {
    curs_set(line >= 0);
    if (line >= 0) move(line, column);
    refresh();
}

static enum board_named board_named(unsigned number) {
    switch (number) {
    case KEY_UP: return board_up;
    case KEY_DOWN: return board_down;
    case KEY_PPAGE: return board_page_up;
    case KEY_NPAGE: return board_page_down;
    case KEY_HOME: case KEY_A1: return board_home;
    case KEY_END: case KEY_C1: return board_end;
    case KEY_ENTER: return board_enter;
    case KEY_BACKSPACE: return board_backspace;
    default: return board_other;
    }
}

int board_key(unsigned *value) {
    wint_t typed = 0;
    int found = get_wch(&typed);
    *value = found == KEY_CODE_YES ? (unsigned)board_named(typed) : typed;
    return found == ERR ? 0 : found == KEY_CODE_YES ? 2 : 1;
}

void board_size(int *lines, int *columns) { getmaxyx(stdscr, *lines, *columns); }

void board_fit(void) {
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0) resizeterm(size.ws_row, size.ws_col);
    clearok(curscr, TRUE);
}

void board_stop(void) {
    board_leave();
    raise(SIGSTOP);
    board_fit();
    refresh();
}

void board_resume(void) {
    reset_prog_mode();
    board_fit();
}

static void board_own(sigset_t *all) {
    sigemptyset(all);
    sigaddset(all, SIGINT);
    sigaddset(all, SIGTERM);
    sigaddset(all, SIGHUP);
    sigaddset(all, SIGQUIT);
    sigaddset(all, SIGWINCH);
    sigaddset(all, SIGTSTP);
    sigaddset(all, SIGCONT);
}

int board_signals(void) {
    sigset_t all;
    board_own(&all);
    if (sigprocmask(SIG_BLOCK, &all, NULL) != 0) return -1;
    return signalfd(-1, &all, SFD_NONBLOCK | SFD_CLOEXEC);
}

void board_unblock(void) {
    sigset_t all;
    board_own(&all);
    sigprocmask(SIG_UNBLOCK, &all, NULL);
}

int board_signal(int file) {
    struct signalfd_siginfo info;
    return read(file, &info, sizeof info) == (ssize_t)sizeof info ? (int)info.ssi_signo : 0;
}

void board_die(int number) {
    signal(number, SIG_DFL);
    raise(number);
}
