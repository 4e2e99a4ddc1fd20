// Lists of QR codes by ID.

/** IDs in one filter: as many as fit into a URL. */
export const maxNamedCodes = 200;
