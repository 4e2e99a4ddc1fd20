// The accounts at identity providers that sign in as this person.
import { useSearch } from '@tanstack/react-router';
import { Button } from '../../components/button.tsx';
import { useAction } from '../../components/form/action.ts';
import { ProblemNote } from '../../components/form/problem-note.tsx';
import { Section } from '../../components/section.tsx';
import { DateTime } from '../../components/text/date-time.tsx';
import { SignInProblemNote } from '../../sign-in/provider/problem/sign-in-problem.tsx';
import {
  type LinkedIdentityFragment,
  LinkIdentityDocument,
  UnlinkIdentityDocument,
} from './linked.generated.ts';
import { linkedStrings as strings } from './strings.ts';

/** Nothing on a server without providers. */
export function LinkedAccountsSection({
  identities,
  providers,
}: {
  identities: readonly LinkedIdentityFragment[];
  providers: readonly { slug: string; name: string }[];
}) {
  const search = useSearch({ from: '/account' });
  const link = useAction(LinkIdentityDocument, null);
  const unlink = useAction(UnlinkIdentityDocument, strings.unlinked);
  const linked = new Set(identities.map(({ provider }) => provider?.slug));
  const others = providers.filter(({ slug }) => !linked.has(slug));
  if (identities.length + others.length === 0) return null;
  return (
    <Section title={strings.title}>
      <p className="text-sm text-muted">{strings.intro}</p>
      <SignInProblemNote {...search} />
      <ul className="divide-y divide-line">
        {identities.map(({ id, issuer, provider, createdAt, lastUsedAt }) => {
          const name = provider?.name ?? issuer;
          return (
            <li key={id} className="flex flex-wrap items-center gap-3 py-3 first:pt-0 last:pb-0">
              <div className="min-w-0 flex-1 basis-48">
                <p className="truncate text-sm">{name}</p>
                <p className="text-sm text-muted">
                  {strings.linked} <DateTime at={createdAt} />
                  {lastUsedAt && (
                    <>
                      {' · '}
                      {strings.lastUsed} <DateTime at={lastUsedAt} />
                    </>
                  )}
                </p>
              </div>
              <Button
                look="quiet"
                aria-label={strings.unlinkThis({ name })}
                busy={unlink.busy}
                onClick={() => unlink.run({ input: { id } })}
              >
                {strings.unlink}
              </Button>
            </li>
          );
        })}
      </ul>
      <div className="flex flex-wrap gap-2">
        {others.map(({ slug, name }) => (
          <Button
            key={slug}
            busy={link.busy}
            onClick={async () => {
              const begun = await link.run({ input: { provider: slug } });
              if (begun) window.location.assign(begun.linkIdentity.url);
            }}
          >
            {strings.link({ name })}
          </Button>
        ))}
      </div>
      <ProblemNote problems={link.problems ?? unlink.problems} />
    </Section>
  );
}
