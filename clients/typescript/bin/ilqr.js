#!/usr/bin/env node
// The entry point of the command-line tool ilqr.
import '../dist/command/main.js';
