// What Swift may see of ncurses: much of it is macros and variables of the library, which Swift cannot use. And signals as a file to wait for. Nothing of the
// system is included here: types that Glibc has would be taken for this module's.
#pragma once

/// How cells look; as Style in Swift orders them.
enum board_style { board_plain, board_faint, board_strong, board_head, board_heading, board_late, board_soon, board_good };

typedef struct board_screen board_screen;

/// Takes the terminal of standard input and output. NULL when nothing is known of its kind.
board_screen *board_open(int wantsColour, int *hasColour);

void board_close(board_screen *screen);

void board_erase(void);

void board_put(int line, int column, const char *text, int style, int isSelected, int hasColour);

/// Only what has changed is written. A cursor is shown where one is typing; -1 for nowhere.
void board_show(int line, int column);

/// Keys that have a name, and all others.
enum board_named {
    board_up, board_down, board_page_up, board_page_down, board_home, board_end, board_enter, board_backspace, board_other
};

/// The next key that was typed: 0 for none, 1 for a letter, 2 for one of `board_named`.
int board_key(unsigned *value);

void board_size(int *lines, int *columns);

/// As large as the terminal is by now; everything is written anew.
void board_fit(void);

/// Gives the terminal back and stops, until somebody says to go on.
void board_stop(void);

/// Somebody else has stopped us and let us go on: the terminal may be as the shell wanted it.
void board_resume(void);

/// The signals that a board looks after arrive in a file from here on, and interrupt nothing. -1 when that cannot be had.
int board_signals(void);

void board_unblock(void);

/// The next signal; 0 for none.
int board_signal(int file);

/// Ends as the signal would have ended us.
void board_die(int number);
