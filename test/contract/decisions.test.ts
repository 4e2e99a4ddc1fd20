// The decisions in docs/decisions: each has a status, is in the index, and names files that exist.
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { textOf } from '../snippets/snippet.ts';

const folder = 'docs/decisions';
const names = readdirSync(folder).filter((name) => name !== 'README.md');
const index = textOf(`${folder}/README.md`);

/** The pages linked after one of the words, such as `amended by [22](0022-….md)`. */
const linkedAfter = (words: string, text: string): string[] =>
  [...text.matchAll(new RegExp(`${words} ((?:(?!\\. |, amended).)*)`, 'g'))].flatMap(
    ([, links = '']) => [...links.matchAll(/\]\((\d{4}-\S+?\.md)\)/g)].map(([, page = '']) => page),
  );

const pages = names.map((name) => {
  const text = textOf(`${folder}/${name}`);
  const [, number = '', title = ''] = /^# (\d+)\. (.+)\n/.exec(text) ?? [];
  const [, status = ''] = /^# .+\n\nStatus: (.+)\n/.exec(text) ?? [];
  return { name, text, number, title, status };
});
const statusOf = (name: string) => pages.find((page) => page.name === name)?.status ?? '';

describe.each(pages)('$name', ({ name, text, number, title, status }) => {
  test('has the number of its file and a dated status', () => {
    expect(number.padStart(4, '0')).toBe(name.slice(0, 4));
    expect(status).toMatch(/^accepted \d{4}-\d\d-\d\d/);
  });

  test('is in the index with its title, status and a summary', () => {
    const row = index.split('\n').find((line) => line.startsWith(`| [${number}](${name}) |`)) ?? '';
    const [, listedNumber, listedTitle, listedStatus = '', summary] = row.split(/ ?\| ?/);
    expect([listedNumber, listedTitle]).toEqual([`[${number}](${name})`, title]);
    expect(listedStatus.startsWith('superseded')).toBe(status.includes('superseded by'));
    for (const words of ['superseded by', 'amended by'])
      expect(linkedAfter(words, listedStatus)).toEqual(linkedAfter(words, status));
    expect(summary).toMatch(/\.$/);
  });

  test('is referenced by the pages that it supersedes or amends', () => {
    for (const old of linkedAfter('Supersedes', status))
      expect(linkedAfter('superseded by', statusOf(old)), old).toEqual([name]);
    for (const old of linkedAfter('Amends', status))
      expect(linkedAfter('amended by', statusOf(old)), old).toContain(name);
  });

  test('links to existing pages and, while accepted, names existing files', () => {
    const links = [...text.matchAll(/\]\((\S+?\.md)\)/g)].map(([, page]) => `${folder}/${page}`);
    const files = [
      ...text.matchAll(/`((?:src|test|bench|contract|dashboard|tools|bin)\/[\w./-]+)`/g),
    ];
    const inForce = status.includes('superseded by') ? [] : files.map(([, file = '']) => file);
    expect([...links, ...inForce].filter((file) => !existsSync(file))).toEqual([]);
  });
});

test('the index lists nothing else', () => {
  const listed = [...index.matchAll(/^\| \[\d+\]\((\S+?)\)/gm)].map(([, name]) => name);
  expect(listed).toEqual(names);
});
