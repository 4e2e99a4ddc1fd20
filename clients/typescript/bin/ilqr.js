#!/usr/bin/env node
// The command ilqr.
import '../dist/command/main.js';
