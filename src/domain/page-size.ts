// Page sizes of lists, documented in the README.
export const pageSize = { default: 20, max: 100 };
