// Prompts the user, or reads answers from a pipe, one per line.
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { Refusal } from './refusal.ts';

export interface Prompt {
  /** Does not echo the input. */
  askSecret(question: string): Promise<string>;
  close(): void;
}

export function openPrompt(): Prompt {
  let hidden = false;
  const output = new Writable({
    write(chunk, _encoding, done) {
      if (!hidden) process.stderr.write(chunk);
      done();
    },
  });
  const terminal = process.stdin.isTTY === true;
  const reader = createInterface({ input: process.stdin, output, terminal });
  const lines = reader[Symbol.asyncIterator]();

  async function ask(question: string): Promise<string> {
    if (terminal) process.stderr.write(`${question}: `);
    const { done, value } = await lines.next();
    if (done) throw new Refusal(`${question} is required`, 2);
    return value;
  }
  return {
    async askSecret(question) {
      hidden = true;
      try {
        return await ask(question);
      } finally {
        hidden = false;
        if (terminal) process.stderr.write('\n');
      }
    },
    close: () => reader.close(),
  };
}
