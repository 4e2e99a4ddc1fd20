// Strings for times.
export const timeStrings = {
  inZone: ({ zone, offset }: { zone: string; offset: string }) =>
    offset ? `Time in ${zone} (${offset})` : `Time in ${zone}`,
};
