// The redirect behind a short link: one answer, whichever way the request came.

/** Of all that a short link answers. */
export const scanHeaders = {
  // Every scan comes here, so that the next one follows an edit.
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex',
};

const fixed = {
  ...scanHeaders,
  // The target may know which page the link stood on.
  'referrer-policy': 'no-referrer-when-downgrade',
  'content-length': '0',
};

interface Redirect {
  status: 302 | 303;
  headers: Record<string, string>;
}

/** A form is followed by a GET, whatever its own method was. */
export const redirectTo = (location: string, method: string): Redirect => ({
  status: method === 'POST' ? 303 : 302,
  headers: { ...fixed, location },
});
