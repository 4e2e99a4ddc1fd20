// The jobs of a newcomer, and how many steps each takes: a click, a field, a choice, a key or a file.

/** By theme; each job starts on the first page of the dashboard. */
export const jobs = {
  'first code': {
    'sign up with a confirmed email address': 8,
    'create a first code': 4,
    'download it as an image': 2,
    'print it 30 mm wide': 3,
    'change where a printed code leads': 3,
    'see who changed what': 2,
    'go back to an earlier version': 4,
    'undo a mistake': 4,
    'get a deleted code back': 5,
  },
  'many codes': {
    'import codes from Excel': 8,
    'undo an import, and bring it back': 5,
    'sort codes into a folder': 8,
    'tag several codes': 5,
    'find a code by its destination': 3,
    'save a view of the list': 6,
    'print labels for several codes': 4,
    'export codes for Excel': 3,
    'give a code a logo and a color': 6,
    'keep a design as a template': 4,
    'apply a template to many codes': 5,
  },
  'redirects and results': {
    'send one country to a page of its own': 6,
    'run an A/B test and read its results': 7,
    'compare a campaign with the weeks before': 2,
    'save the scans of one country as a table': 3,
    'share the results by a link': 3,
    'ask visitors for a password': 4,
    'let a code end at a date': 4,
  },
  'team and programs': {
    'call the API with a new key': 5,
    'replace a key that leaked': 4,
    'see an event arrive at a webhook': 7,
    'invite a colleague and change their role': 4,
    'turn on two-factor authentication': 5,
    'use the dashboard in German': 3,
  },
} as const;
