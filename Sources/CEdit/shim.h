// What Swift may see of libedit: its calls take arguments of any number and type, which Swift cannot pass.
#pragma once
#include <histedit.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

/// Of POSIX; <wchar.h> tells of it to those only who ask for XOPEN.
extern int wcwidth(wchar_t letter);

/// A line editor on standard input and output.
struct line_editor {
    EditLine *edit;
    History *past;
    char *prompt;
    /// Ctrl-C ended the line.
    int interrupted;
    /// Who is asked what to do at TAB (0) and `?` (1); answers one of CC_….
    unsigned char (*help)(struct line_editor *own, int is_list);
    void *context;
};

static inline char *line_editor_prompt(EditLine *edit) {
    struct line_editor *own = NULL;
    el_get(edit, EL_CLIENTDATA, &own);
    return own && own->prompt ? own->prompt : (char *)"";
}

static inline unsigned char line_editor_interrupt(EditLine *edit, int key) {
    struct line_editor *own = NULL;
    (void)key;
    el_get(edit, EL_CLIENTDATA, &own);
    if (own) own->interrupted = 1;
    return CC_EOF;
}

static inline unsigned char line_editor_suspend(EditLine *edit, int key) {
    (void)key;
    el_set(edit, EL_PREP_TERM, 0);
    kill(0, SIGTSTP);
    el_set(edit, EL_PREP_TERM, 1);
    return CC_REDISPLAY;
}

static inline unsigned char line_editor_helped(EditLine *edit, int is_list) {
    struct line_editor *own = NULL;
    el_get(edit, EL_CLIENTDATA, &own);
    return own && own->help ? own->help(own, is_list) : CC_ERROR;
}

static inline unsigned char line_editor_complete(EditLine *edit, int key) {
    (void)key;
    return line_editor_helped(edit, 0);
}

static inline unsigned char line_editor_list(EditLine *edit, int key) {
    (void)key;
    return line_editor_helped(edit, 1);
}

/// What stands before the cursor; not ended by a null.
static inline const wchar_t *line_editor_before(struct line_editor *own, int *count) {
    const LineInfoW *line = el_wline(own->edit);
    *count = (int)(line->cursor - line->buffer);
    return line->buffer;
}

/// In the place of so many letters before the cursor.
static inline unsigned char line_editor_replace(struct line_editor *own, int count, const wchar_t *text) {
    if (count > 0) el_deletestr(own->edit, count);
    return el_winsertstr(own->edit, text) == 0 ? CC_REFRESH : CC_REFRESH_BEEP;
}

/// How many line ends lead from the cursor to below the line that is edited, on a terminal of so many columns.
static inline int line_editor_lines_below(struct line_editor *own, int columns) {
    const LineInfoW *line = el_wline(own->edit);
    int before = (int)strlen(own->prompt), after = 0;
    for (const wchar_t *letter = line->buffer; letter < line->lastchar; letter++) {
        int width = wcwidth(*letter);
        *(letter < line->cursor ? &before : &after) += width > 0 ? width : 0;
    }
    return 1 + (before + after) / columns - before / columns;
}

/// The cursor stands where the line is to be drawn anew.
static inline unsigned char line_editor_redraw(struct line_editor *own) {
    el_set(own->edit, EL_REFRESH);
    return CC_NORM;
}

static inline void line_editor_close(struct line_editor *own) {
    if (!own) return;
    if (own->edit) el_end(own->edit);
    if (own->past) history_end(own->past);
    free(own->prompt);
    free(own);
}

static inline void line_editor_bind_help(struct line_editor *own) {
    el_set(own->edit, EL_BIND, "^I", "complete-word", NULL);
    el_set(own->edit, EL_BIND, "?", "list-choices", NULL);
}

/// NULL when there is no memory, or no terminal that can be edited on.
static inline struct line_editor *line_editor_open(int remembered) {
    struct line_editor *own = (struct line_editor *)calloc(1, sizeof(*own));
    HistEvent event;
    if (!own) return NULL;
    own->edit = el_init("kinerja", stdin, stdout, stderr);
    own->past = history_init();
    if (!own->edit || !own->past) {
        line_editor_close(own);
        return NULL;
    }
    history(own->past, &event, H_SETSIZE, remembered);
    history(own->past, &event, H_SETUNIQUE, 1);
    el_set(own->edit, EL_CLIENTDATA, own);
    el_set(own->edit, EL_PROMPT, line_editor_prompt);
    el_set(own->edit, EL_HIST, history, own->past);
    el_set(own->edit, EL_EDITOR, "emacs");
    el_set(own->edit, EL_SIGNAL, 1);
    el_set(own->edit, EL_BIND, "^R", "em-inc-search-prev", NULL);
    el_set(own->edit, EL_ADDFN, "complete-word", "End what was begun, or list how", line_editor_complete);
    el_set(own->edit, EL_ADDFN, "list-choices", "List what could stand here", line_editor_list);
    line_editor_bind_help(own);
    el_source(own->edit, NULL);
    // Whoever chooses vi's keys loses all others.
    const char *keys = NULL;
    if (el_get(own->edit, EL_EDITOR, &keys) == 0 && keys && strcmp(keys, "vi") == 0) line_editor_bind_help(own);
    // While a line is edited Ctrl-C and Ctrl-Z are keys, not signals.
    el_set(own->edit, EL_SETTY, "-d", "-isig", NULL);
    el_set(own->edit, EL_ADDFN, "interrupt-line", "Clear the line", line_editor_interrupt);
    el_set(own->edit, EL_BIND, "^C", "interrupt-line", NULL);
    el_set(own->edit, EL_ADDFN, "suspend", "Stop until told to go on", line_editor_suspend);
    el_set(own->edit, EL_BIND, "^Z", "suspend", NULL);
    return own;
}

/// One line with its end; NULL at the end of the input, or when `interrupted` says so.
static inline const char *line_editor_line(struct line_editor *own, const char *prompt) {
    int count = 0;
    free(own->prompt);
    own->prompt = strdup(prompt);
    own->interrupted = 0;
    // Before the prompt: whoever sees it may press Ctrl-C at once.
    el_set(own->edit, EL_PREP_TERM, 1);
    return el_gets(own->edit, &count);
}

static inline void line_editor_remember(struct line_editor *own, const char *line) {
    HistEvent event;
    history(own->past, &event, H_ENTER, line);
}
