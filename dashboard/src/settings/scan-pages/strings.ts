// Strings of the settings of scan pages.

export const scanPagesStrings = {
  title: 'Scan pages',
  intro:
    'Visitors see these pages when a code shows contact details, Wi-Fi or other content, asks for a password or isn’t available. They are in the visitor’s language.',
  show: 'Show your organization on them',
  showHint: 'Its name, and what you choose below.',
  accent: 'Button and link color',
  useAccent: 'Use your own button and link color',
  header: 'Header color',
  useHeader: 'Use a header color',
  imprint: 'Legal notice URL',
  imprintHint: 'Starts with https://. Linked at the bottom of each page.',
  submit: 'Save scan pages',
  preview: { light: 'Preview, light', dark: 'Preview, dark' },
  sample: {
    title: 'Ada Lovelace',
    text: 'Engineer',
    button: 'Save contact',
    link: 'ada@example.com',
    imprint: 'Legal notice',
  },
};
