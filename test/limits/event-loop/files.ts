// CSV files with expensive contents.
import { type Attacks, many } from './attacked.ts';

const rows = (count: number, cell: string) =>
  many(count, (n) => `${n},${cell}\n`).replaceAll('\n ', '\n');

export const files: Attacks = ({ ada, ask, csv }) => ({
  'a dry run of an import': () =>
    csv(
      '/qr-codes/import?dryRun=true',
      `name,url\n${rows(5_000, `https://example.com/${'x'.repeat(2_000)}`)}`,
    ),
  'a dry run of an import of static codes': () =>
    csv(
      '/qr-codes/import?dryRun=true',
      `type,name,dynamic,text\n${many(2_000, (n) => `TEXT,${n},false,${'x'.repeat(1_900)}\n`).replaceAll('\n ', '\n')}`,
    ),
  'a dry run of an import of short static texts': () =>
    csv(
      '/qr-codes/import?dryRun=true',
      `type,name,dynamic,text\n${many(2_000, (n) => `TEXT,${n},false,${'x'.repeat(110)}\n`).replaceAll('\n ', '\n')}`,
    ),
  'a dry run of an import with invalid rows': () =>
    csv(
      '/qr-codes/import?dryRun=true&skipInvalid=true',
      `type,name,text\n${many(20_000, (n) => `TXT,,${n}\n`).replaceAll('\n ', '\n')}`,
    ),
  'an import over GraphQL': () =>
    ask(
      'mutation ($input: ImportQrCodesInput!) { importQrCodes(input: $input) { created failed } }',
      {
        input: {
          organizationId: ada.organizationId,
          dryRun: true,
          csv: `type,name,dynamic,text\n${many(450, (n) => `TEXT,${n},false,${'x'.repeat(2_000)}\n`).replaceAll('\n ', '\n')}`,
        },
      },
    ),
  'a CSV with a wide header': () =>
    csv(
      '/qr-codes/import?dryRun=true',
      `name,url,${many(100_000, (n) => `c${n},`)}\na,https://example.com`,
    ),
  'a CSV with wide rows': () =>
    csv('/qr-codes/import?dryRun=true', `name,url\n${many(20, () => `${','.repeat(50_000)}x\n`)}`),
  'a CSV with a single cell': () =>
    csv(
      '/qr-codes/import?dryRun=true',
      `name,url\n"${'x\n'.repeat(500_000)}",https://example.com\n`,
    ),
  'a CSV with many quotation marks': () =>
    csv('/qr-codes/import?dryRun=true', `name,url\n${'"'.repeat(5_000_000)}`),
  'a CSV with empty lines': () =>
    csv('/qr-codes/import?dryRun=true', `name,url\n${'\n'.repeat(900_000)}a,https://example.com\n`),
  'a CSV of 20 MiB': () =>
    csv(
      '/qr-codes/import?dryRun=true',
      `name,url\n${rows(8_000, `https://example.com/${'ü'.repeat(1_200)}`)}`,
    ),
});
