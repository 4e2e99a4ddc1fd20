// The email with the scans of a week or month.
import type { Mail } from '../../../core/mail.ts';
import { displayName } from '../../../domain/text/display-name.ts';
import { mailLine } from '../../../domain/text/mail-line.ts';
import { midnightOf } from '../../../domain/time/day.ts';
import { type MailLanguage, mailLanguage } from '../language.ts';
import { writeMail } from '../render.ts';
import type { MailSection, MailText } from '../texts/text.ts';
import type { ComparedNumber, DigestDetails } from './details.ts';
import { digestTexts } from './texts.ts';

interface Reader {
  email: string;
  locale: string | null;
}

/** Such as `November 23 – 29, 2026`. */
function periodText(
  { startDate, endDate, frequency }: DigestDetails,
  language: MailLanguage,
): string {
  const [start, end] = [new Date(midnightOf(startDate)), new Date(midnightOf(endDate))];
  return frequency === 'MONTHLY'
    ? new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
        start,
      )
    : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).formatRange(
        start,
        end,
      );
}

function contentOf(details: DigestDetails, language: MailLanguage): MailText {
  const texts = digestTexts[language];
  const { frequency, scans, uniqueScans, topCodes, countries, expiring, broken } = details;
  const about = {
    organization: mailLine(details.organization, '…'),
    period: periodText(details, language),
    frequency,
  };
  const numbers = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: 1,
  });
  const dates = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: details.timeZone,
  });
  const compared = ({ now, before, change }: ComparedNumber) =>
    texts.compared({
      now: numbers.format(now),
      change: change === null ? null : percent.format(change / 100),
      before: numbers.format(before),
    });
  const moreOf = ({ total, codes }: { total: number; codes: readonly unknown[] }) =>
    total > codes.length ? texts.more({ count: total - codes.length }) : undefined;
  const sections: MailSection[] = [
    {
      title: texts.totals,
      rows: [
        { name: texts.scans, value: compared(scans) },
        { name: texts.uniqueScans, value: compared(uniqueScans) },
      ],
    },
    {
      title: texts.topCodes,
      rows: topCodes.map(({ name, url, scans: count }) => ({
        name,
        url,
        value: numbers.format(count),
      })),
    },
    {
      title: texts.countries,
      rows: countries.map(({ country, scans: count }) => ({
        name: displayName(language, 'region', country),
        value: numbers.format(count),
      })),
    },
    {
      title: texts.expiring,
      rows: expiring.codes.map(({ name, url, expiresAt }) => ({
        name,
        url,
        value: dates.format(expiresAt),
      })),
      more: moreOf(expiring),
    },
    {
      title: texts.broken,
      rows: broken.codes.map(({ name, url, destination }) => ({ name, url, value: destination })),
      more: moreOf(broken),
    },
  ];
  return {
    subject: texts.subject({ ...about, count: scans.now, scans: numbers.format(scans.now) }),
    paragraphs: [texts.intro(about)],
    sections: sections.filter(({ rows }) => rows.length > 0),
    link: { label: texts.open, url: details.url },
    notes: [texts.why(about)],
    smallLinks: [
      { label: texts.settings, url: details.accountUrl },
      { label: texts.unsubscribe, url: details.unsubscribeUrl },
    ],
  };
}

export async function digestMail(
  { email, locale }: Reader,
  details: DigestDetails,
  messageId: string,
): Promise<Mail> {
  const language = mailLanguage(locale, '');
  const mail = await writeMail(email, language, () => contentOf(details, language));
  return { ...mail, unsubscribeUrl: details.unsubscribeUrl, messageId };
}
