// Requests that work as they stand, once the key is in them.
import { Snippet } from '../components/copy/snippet.tsx';
import { useOrganization } from '../shell/organization.ts';

export function Snippets() {
  const { id } = useOrganization();
  const { origin } = window.location;
  const curl = `curl "${origin}/api/v1/organizations/${id}/qr-codes" \\
  -H "X-API-Key: ilqr_…" -H "Content-Type: application/json" \\
  -d '{"type":"URL","name":"Company Website","data":{"url":"https://example.com"}}'`;
  const graphql = `curl "${origin}/graphql" \\
  -H "X-API-Key: ilqr_…" -H "Content-Type: application/json" \\
  -d '{"query":"{ organization(id: \\"${id}\\") { qrCodes(first: 5) { totalCount nodes { name shortUrl } } } }"}'`;
  return (
    <section className="grid gap-4" aria-labelledby="use">
      <h2 id="use" className="text-lg font-semibold">
        Use a key
      </h2>
      <p className="text-muted">
        The id of this organization is <code className="font-mono text-sm break-all">{id}</code>.
        Put your key in place of <code className="font-mono text-sm">ilqr_…</code>. Try more in{' '}
        <a href="/graphql" className="text-accent underline">
          GraphiQL
        </a>{' '}
        and in the{' '}
        <a href="/api/docs" className="text-accent underline">
          API reference
        </a>
        ; the{' '}
        <a href="/docs" className="text-accent underline">
          guides
        </a>{' '}
        tell the rest.
      </p>
      <Snippet title="Create a QR code over REST" code={curl} />
      <Snippet title="List codes over GraphQL" code={graphql} />
    </section>
  );
}
