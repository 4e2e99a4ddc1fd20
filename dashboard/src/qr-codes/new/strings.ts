// Strings of the page that creates a QR code, and of the one that shows it when it is ready.
import type { Labels } from '../../components/text/labels.ts';
import type { QrCodeType } from '../../schema-types.generated.ts';
import type { Step } from './step.ts';

const stepNames: Labels<Step> = {
  type: 'Type',
  content: 'Content',
  kind: 'Dynamic or static',
  design: 'Design',
  details: 'Details',
};

const questions: Labels<Step> = {
  type: 'What should a scan do?',
  content: 'What is in the code?',
  kind: 'Do you want to change it later?',
  design: 'How should it look?',
  details: 'Where does it belong?',
};

/** What each type does, below its name. */
const typeHelp: Labels<QrCodeType> = {
  URL: 'Open a website',
  VCARD: 'Save a contact',
  WIFI: 'Join a network',
  TEXT: 'Show a text',
  EMAIL: 'Write an email',
  SMS: 'Write a message',
  PHONE: 'Call a number',
  GEO: 'Show a place',
  EVENT: 'Save a date',
};

/** What a phone offers for the content of a static code. */
const staticActions: Labels<QrCodeType> = {
  URL: 'Open',
  VCARD: 'Add contact',
  WIFI: 'Join network',
  TEXT: 'Copy text',
  EMAIL: 'Write email',
  SMS: 'Write message',
  PHONE: 'Call',
  GEO: 'Open in Maps',
  EVENT: 'Add to calendar',
};

export const newCodeStrings = {
  title: 'Create QR code',
  created: 'QR code created',
  noAccess: 'You can’t create codes',
  noAccessHelp: 'Ask an admin to make you an editor.',
  notFound: 'The code to start from wasn’t found',
  notFoundHelp: 'It may have been deleted. Create one from scratch.',
  steps: 'Steps',
  stepNames,
  questions,
  typeHelp,
  back: 'Back',
  next: 'Continue',
  createNow: 'Create now',
  create: 'Create',
  startOver: 'Start over',
  nameHint: ({ name }: { name: string }) => `Leave blank to call it “${name}”.`,
  preview: {
    title: 'What a scan shows',
    /** Shown while there is no content. */
    empty: 'Fill in the content to see what a scan shows.',
    opens: 'Opens',
    password: 'Password',
    staticActions,
    dynamicActions: {
      VCARD: 'Save contact',
      WIFI: 'Copy password',
      TEXT: 'Copy text',
      EMAIL: 'Send email',
      SMS: 'Send message',
      PHONE: 'Call',
      GEO: 'Open in Maps',
      EVENT: 'Add to calendar',
    },
  },
  ready: {
    title: 'Your code is ready',
    intro: 'Download it and print it. Scan it once before you print many.',
    alt: ({ name }: { name: string }) => `QR code of “${name}”`,
    shortLink: 'Short link',
    copyShortLink: 'Copy short link',
    download: 'Download',
    pngHelp: 'For screens and documents',
    svgHelp: 'For designers, sharp at any size',
    pdfHelp: 'For print, 40 mm wide',
    print: 'Print',
    another: 'Create another like it',
    open: 'Go to the code',
    notFound: 'QR code not found',
    notFoundHelp: 'It may have been deleted, or you may not have access to it.',
  },
};
