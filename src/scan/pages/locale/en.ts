// Scan pages in English.

export const enPages = {
  content: {
    address: 'Address',
    date: 'Date',
    description: 'Description',
    email: 'Email',
    ends: 'Ends',
    event: 'Event',
    hiddenNetwork: 'Hidden network – name',
    latitude: 'Latitude',
    location: 'Location',
    longitude: 'Longitude',
    message: 'Message',
    networkCode: 'QR code to connect to the network',
    noSecurity: 'None',
    otherDevice: 'On another device? Scan this to connect.',
    password: 'Password',
    phone: 'Phone',
    security: 'Security',
    starts: 'Starts',
    subject: 'Subject',
    text: 'Text',
    textMessage: 'Text message',
    website: 'Website',
    wifi: 'Wi-Fi network',
  },
  actions: {
    addToCalendar: 'Add to calendar',
    call: 'Call',
    copyMessage: 'Copy message',
    copyName: 'Copy name',
    copyPassword: 'Copy password',
    copyText: 'Copy text',
    openInBrowser: 'Open in browser',
    openInMaps: 'Open in Maps',
    saveContact: 'Save contact',
    sendEmail: 'Send email',
    sendMessage: 'Send message',
  },
  /** What a copy button says afterwards. */
  copying: {
    copied: 'Copied',
    byKeys: 'Press Ctrl+C or ⌘C to copy',
  },
  password: {
    title: 'Password required',
    text: 'Enter the password to continue.',
    label: 'Password',
    submit: 'Continue',
    /** Before the title of the document. */
    error: 'Error',
    missing: 'Please enter the password.',
    wrong: 'Wrong password. Please try again.',
    busy: 'The server is busy. Please try again in a few seconds.',
    /** `when`: such as “in 14 minutes”. */
    tooMany: (when: string) => `Too many attempts. Try again ${when}.`,
  },
  open: {
    title: 'Open this link',
    text: 'This link works only a limited number of times, so it has no preview.',
    submit: 'Open',
  },
  /** Title and text. */
  notices: {
    unknown: ['This QR code doesn’t exist', 'Check that the link is complete.'],
    NOT_YET_VALID: ['Not available yet', 'This QR code will start working later.'],
    NO_LONGER_VALID: [
      'This QR code has expired',
      'Ask the person or company that you got it from for a new one.',
    ],
    SCAN_LIMIT_REACHED: [
      'This QR code has reached its limit',
      'It could only be used a limited number of times.',
    ],
    PAUSED: ['This QR code is currently inactive', 'Please try again later.'],
    gone: ['This QR code is no longer active', 'It is not in use anymore.'],
    tooLarge: ['That password is too long', 'Please open the link again and check the password.'],
    noForm: ['Something went wrong', 'Please open the link again and enter the password.'],
    notAllowed: ['This doesn’t work', 'Please open the link in a browser.'],
    prefetch: ['No preview available', 'Open the link to see it.'],
    away: ['Temporarily unavailable', 'Please try again in a few seconds.'],
  } satisfies Record<string, [title: string, text: string]>,
  /** Label of the link to who is responsible for the page. */
  imprint: 'Legal notice',
};
