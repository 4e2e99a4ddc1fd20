// Lints the Dockerfile; prints problems and fails if there are any.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { problemsIn } from './problems.js';

const file = path.join(import.meta.dirname, '../../Dockerfile');
const problems = problemsIn(readFileSync(file, 'utf8'));
for (const { line, message } of problems) console.error(`Dockerfile:${line} ${message}`);
process.exitCode = problems.length > 0 ? 1 : 0;
