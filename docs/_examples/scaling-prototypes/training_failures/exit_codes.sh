#!/bin/sh
# What the exit code of a training process tells. Each line starts a process that ends in its own way.
try() { label=$1; shift; "$@" >/dev/null 2>&1; echo "$label $?"; }
try "an exception in the code   " sh -c 'exit 1'
try "file is not executable     " /etc/passwd
try "program not in the image   " /nonexistent/train
try "killed from outside, KILL  " sh -c 'kill -9 $$'
try "asked to stop, TERM        " sh -c 'kill -15 $$'
