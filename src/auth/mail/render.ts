// Renders emails as plain text and as HTML from one structure.
import { html } from 'hono/html';
import type { Mail } from '../../core/mail.ts';
import type { MailLanguage } from './language.ts';
import { type MailTexts, mailTexts } from './texts/index.ts';
import type { MailSection, MailText } from './texts/text.ts';

/** An email in the language of its reader. */
export const writeMail = (
  to: string,
  language: MailLanguage,
  write: (texts: MailTexts) => MailText,
): Promise<Mail> => renderMail(to, language, write(mailTexts[language]));

async function renderMail(to: string, language: MailLanguage, content: MailText): Promise<Mail> {
  const { subject, paragraphs, sections = [], link, notes = [], smallLinks = [] } = content;
  const linked = (link ? [link] : []).map(linkText);
  return {
    to,
    language,
    subject,
    text: `${[
      ...paragraphs,
      ...sections.map(sectionText),
      ...linked,
      ...notes,
      ...smallLinks.map(linkText),
    ].join('\n\n')}\n`,
    html: await htmlOf(language, content),
  };
}

const linkText = ({ label, url }: { label: string; url: string }): string => `${label}:\n${url}`;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

const sectionText = ({ title, rows, more }: MailSection): string =>
  [
    title,
    ...rows.map(({ name, value }) => `- ${oneLine(name)}: ${value}`),
    ...(more === undefined ? [] : [`- ${more}`]),
  ].join('\n');

/** With styles in attributes, because many mail programs drop style sheets; without pictures, which track. */
async function htmlOf(
  language: MailLanguage,
  { subject, paragraphs, sections = [], link, notes = [], smallLinks = [] }: MailText,
): Promise<string> {
  const body = 'margin:0;padding:24px;background:#f4f4f5;color:#18181b';
  const font = 'font:16px/1.5 system-ui,-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif';
  const card = 'max-width:480px;margin:0 auto;padding:24px;background:#ffffff;border-radius:12px';
  const button =
    'display:inline-block;padding:10px 20px;background:#18181b;color:#ffffff;border-radius:8px;text-decoration:none';
  const small = 'font-size:13px;color:#52525b';
  return String(
    await html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light">
<title>${subject}</title>
</head>
<body style="${body};${font}">
<div style="${card}">
${paragraphs.map((text) => html`<p style="margin:0 0 16px">${text}</p>\n`)}${sections.map(sectionHtml)}${
  link
    ? html`<p style="margin:0 0 16px"><a href="${link.url}" style="${button}">${link.label}</a></p>
<p style="margin:0 0 16px;${small};word-break:break-all">${link.url}</p>\n`
    : ''
}${notes.map((text) => html`<p style="margin:0 0 8px;${small}">${text}</p>\n`)}${smallLinks.map(
  ({ label, url }) =>
    html`<p style="margin:0 0 8px;${small}"><a href="${url}" style="color:#52525b">${label}</a></p>\n`,
)}</div>
</body>
</html>
`,
  );
}

function sectionHtml({ title, rows, more }: MailSection) {
  const cell = 'padding:4px 0;vertical-align:top;word-break:break-word';
  return html`<h2 style="margin:0 0 8px;font-size:16px">${title}</h2>
<table style="width:100%;margin:0 0 16px;border-collapse:collapse;font-size:15px">
${rows.map(
  ({ name, value, url }) =>
    html`<tr><td style="${cell};padding-right:16px">${
      url === undefined ? name : html`<a href="${url}" style="color:#18181b">${name}</a>`
    }</td><td style="${cell};text-align:right">${value}</td></tr>\n`,
)}${more === undefined ? '' : html`<tr><td colspan="2" style="${cell}">${more}</td></tr>\n`}</table>
`;
}
