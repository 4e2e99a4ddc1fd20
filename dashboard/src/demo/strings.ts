// Strings of the demo data.
export const demoStrings = {
  note: 'This organization has demo data. Analytics include its made-up scans until you remove it.',
  add: 'Add demo data',
  added: 'Demo data added',
  addTitle: 'Add demo data?',
  addHelp:
    'This adds a folder “Demo” with QR codes and made-up scans of four weeks, so that you can try everything.',
  addConsequence:
    'Analytics and totals of this organization include these scans until you remove the demo data. Webhooks are not sent.',
  remove: 'Remove demo data',
  removed: 'Demo data removed',
  removeTitle: 'Remove demo data?',
  removeConsequence:
    'This deletes the QR codes of the demo data, with all of their scans. Analytics no longer include them. It can’t be undone.',
  kept: 'Codes that you added to the folder are kept.',
};
