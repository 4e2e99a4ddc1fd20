// What is wrong with a short code that the organization itself had before; the dashboard offers to use it again.

export const usedBefore =
  'was used before by this organization; set reuseShortCode to true to use it again';
