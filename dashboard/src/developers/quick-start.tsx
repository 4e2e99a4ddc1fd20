// Example requests with the organization's ID filled in.
import { Snippet } from '../components/copy/snippet.tsx';
import { useOrganization } from '../shell/organization.ts';
import { developerStrings } from './strings.ts';

const strings = developerStrings.quickStart;

const links = [
  { href: '/api/docs', name: strings.reference },
  { href: '/graphql', name: strings.graphiql },
  { href: '/docs', name: strings.guides },
];

export function QuickStart() {
  const { id } = useOrganization();
  const { origin } = window.location;
  const curl = `curl "${origin}/api/v1/organizations/${id}/qr-codes" \\
  -H "X-API-Key: ilqr_…" -H "Content-Type: application/json" \\
  -d '{"type":"URL","name":"Company Website","data":{"url":"https://example.com"}}'`;
  const graphql = `curl "${origin}/graphql" \\
  -H "X-API-Key: ilqr_…" -H "Content-Type: application/json" \\
  -d '{"query":"{ organization(id: \\"${id}\\") { qrCodes(first: 5) { totalCount nodes { name shortUrl } } } }"}'`;
  return (
    <section className="grid gap-4" aria-labelledby="quick-start">
      <h2 id="quick-start" className="text-lg font-semibold">
        {strings.title}
      </h2>
      <p className="text-muted">
        {strings.text} <code className="font-mono text-sm break-all">{id}</code>
      </p>
      <Snippet title={strings.createWithRest} code={curl} />
      <Snippet title={strings.listWithGraphql} code={graphql} />
      <ul className="flex flex-wrap gap-x-5 gap-y-2">
        {links.map(({ href, name }) => (
          <li key={href}>
            <a href={href} className="text-accent underline">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
