// How long what people write may be, in characters (Unicode code points); for the dashboard too.

/** Of the name of anything: a code, folder, preset, key, organization, person. */
export const maxName = 200;

export const maxTag = 100;

/** Of names and tags that were stored before there were these limits; they stay until they change. */
export const maxStored = 16_384;
