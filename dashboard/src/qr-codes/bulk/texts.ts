// What the dialogs of many codes say.
import { counted } from '../../components/text/plural.ts';
import type { QrCodeStatus } from '../qr-codes.generated.ts';

export type BulkAction = 'move' | 'add-tags' | 'remove-tags' | 'delete' | QrCodeStatus;

interface Texts {
  title: string;
  question?: string;
  submit: string;
  /** What was done with so many. */
  done: (count: number) => string;
  look: 'primary' | 'danger';
}

export function textsOf(kind: BulkAction, count: number): Texts {
  const codes = counted(count, 'code');
  const of = (many: string, one: string) => (count === 1 ? one : many);
  const were = (word: string) => (done: number) =>
    `${counted(done, 'code')} ${done === 1 ? 'was' : 'were'} ${word}.`;
  switch (kind) {
    case 'move':
      return {
        title: `Move ${codes}`,
        submit: 'Move',
        done: were('moved'),
        look: 'primary',
      };
    case 'add-tags':
      return {
        title: `Add tags to ${codes}`,
        question: of('Each keeps the tags that it has.', 'It keeps the tags that it has.'),
        submit: 'Add tags',
        done: (done) =>
          `${counted(done, 'code')} ${done === 1 ? 'carries' : 'carry'} the tags now.`,
        look: 'primary',
      };
    case 'remove-tags':
      return {
        title: `Remove tags from ${codes}`,
        question: of('Each keeps its other tags.', 'It keeps its other tags.'),
        submit: 'Remove tags',
        done: (done) =>
          `${counted(done, 'code')} ${done === 1 ? 'carries' : 'carry'} the tags no more.`,
        look: 'primary',
      };
    case 'ACTIVE':
      return {
        title: `Activate ${codes}?`,
        question: of('Their short links lead on again.', 'Its short link leads on again.'),
        submit: `Activate ${codes}`,
        done: were('activated'),
        look: 'primary',
      };
    case 'PAUSED':
      return {
        title: `Pause ${codes}?`,
        question: `Whoever scans ${of('one of them', 'it')} sees that it is paused, until you activate ${of('them', 'it')}.`,
        submit: `Pause ${codes}`,
        done: were('paused'),
        look: 'primary',
      };
    case 'ARCHIVED':
      return {
        title: `Archive ${codes}?`,
        question: `${of('Their short links lead', 'Its short link leads')} nowhere until you activate ${of('them', 'it')} again. Their scans stay counted.`,
        submit: `Archive ${codes}`,
        done: were('archived'),
        look: 'primary',
      };
    case 'delete':
      return {
        title: `Delete ${codes} for good?`,
        question: `What is printed of ${of('them', 'it')} leads nowhere from then on, and nobody can bring ${of('them', 'it')} back. To keep ${of('them', 'it')} out of the way, archive ${of('them', 'it')} instead.`,
        submit: `Delete ${codes}`,
        done: were('deleted'),
        look: 'danger',
      };
  }
}
