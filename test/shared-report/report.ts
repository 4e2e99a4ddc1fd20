// Shares reports and opens them, as people and as visitors.
import { textAt, valueAt } from '../support/document/json.ts';
import type { Person, TestServer } from '../support/server/server.ts';

const selection =
  'sharedReport { id name qrCodeId filter days startDate endDate timeZone interval compareTo active passwordProtected expiresAt lastOpenedAt version createdBy { id } }';

export function reportsOf(server: TestServer) {
  const mutate = async (
    { cookie }: Pick<Person, 'cookie'>,
    name: string,
    input: object,
    selected = selection,
  ) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const { data, errors } = await server.graphql(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${selected} } }`,
      { input },
      { cookie },
    );
    return { result: valueAt(data, name), error: errors[0]?.extensions, errors };
  };
  return {
    mutate,
    share: async (person: Person, more: object = {}) => {
      const input = { organizationId: person.organizationId, name: 'Summer', ...more };
      const created = await mutate(person, 'createSharedReport', input, `url ${selection}`);
      if (created.errors.length > 0) throw new Error(JSON.stringify(created.errors));
      return {
        url: textAt(created.result, 'url'),
        id: textAt(created.result, 'sharedReport.id'),
        report: valueAt(created.result, 'sharedReport'),
      };
    },
  };
}

/** Without following redirects. */
export const open = (url: string, headers: Record<string, string> = {}) =>
  fetch(url, { redirect: 'manual', headers });

/** Sends the form. */
export const enter = (url: string, password: string) =>
  fetch(url, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ password }) });

/** The text of a page, without its style. */
export const textOf = async (response: Response): Promise<string> =>
  (await response.text())
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
