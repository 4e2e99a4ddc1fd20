// Names of spot colors.

export const spotNamePattern = /^[!-~](?:[ -~]{0,58}[!-~])?$/;

/** Names with a meaning of their own in a Separation color space (PDF 32000-1, 8.6.6.4). */
export const isReservedSpotName = (name: string): boolean =>
  /^(?:all|none|cyan|magenta|yellow|black)$/i.test(name);
