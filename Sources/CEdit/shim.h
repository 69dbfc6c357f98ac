// What Swift may see of libedit: its calls take arguments of any number and type, which Swift cannot pass.
#pragma once
#include <histedit.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// A line editor on standard input and output.
struct line_editor {
    EditLine *edit;
    History *past;
    char *prompt;
    /// Ctrl-C ended the line.
    int interrupted;
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

static inline void line_editor_close(struct line_editor *own) {
    if (!own) return;
    if (own->edit) el_end(own->edit);
    if (own->past) history_end(own->past);
    free(own->prompt);
    free(own);
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
    el_set(own->edit, EL_BIND, "^I", "ed-unassigned", NULL);
    el_source(own->edit, NULL);
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
