;;; Emacs without a screen: it opens notes, waits for a finding, fixes it, and writes down what it saw.  -*- lexical-binding: t -*-

(require 'eglot)
(require 'markdown-mode)

(defconst wait 60 "Seconds after which something is wrong.")

(defun until (true)
  "Let Emacs read what the server sends, until TRUE returns something."
  (let ((end (+ (float-time) wait)))
    (while (and (not (funcall true)) (< (float-time) end))
      (accept-process-output nil 0.05))))

(defun described (found)
  "The line, the column and the words of what was FOUND."
  (save-excursion
    (goto-char (flymake-diagnostic-beg found))
    (format "%d:%d %s" (line-number-at-pos) (1+ (current-column)) (flymake-diagnostic-text found))))

(let ((server (split-string (getenv "STARLINT_SERVER") "\n"))
      (eglot-confirm-server-initiated-edits nil)
      (eglot-sync-connect t)
      lines)
  (add-to-list 'eglot-server-programs (cons 'markdown-mode server))
  (find-file "notes.md")
  (markdown-mode)
  (apply #'eglot (eglot--guess-contact))
  (flymake-start)
  (until #'flymake-diagnostics)
  (setq lines (mapcar #'described (flymake-diagnostics)))
  (eglot-code-actions (point-min) (point-max) "source.fixAll.starlint" t)
  (until (lambda () (not (flymake-diagnostics))))
  (push (format "%d left" (length (flymake-diagnostics))) lines)
  (save-buffer)
  (eglot-shutdown (eglot-current-server))
  (with-temp-file (getenv "STARLINT_REPORT")
    (insert (mapconcat #'identity (nreverse lines) "\n") "\n")))
