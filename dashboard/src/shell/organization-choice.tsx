// Switches between organizations.
import { useNavigate } from '@tanstack/react-router';
import type { MeQuery } from './me.generated.ts';
import { useOrganization } from './organization.ts';
import { shellStrings } from './strings.ts';

const strings = shellStrings.navigation;

/** Never a slug: slugs have only letters, digits and hyphens. */
const createOption = '+';

export function OrganizationChoice({
  organizations,
}: {
  organizations: MeQuery['me']['organizations'];
}) {
  const { slug } = useOrganization();
  const navigate = useNavigate();
  return (
    <select
      aria-label={strings.organization}
      value={slug}
      onChange={({ target }) =>
        target.value === createOption
          ? navigate({ to: '/new-organization' })
          : navigate({ to: '/organizations/$slug', params: { slug: target.value } })
      }
      className="min-h-9 min-w-0 flex-1 rounded-lg border border-line bg-surface px-2 font-medium hover:border-edge"
    >
      {organizations.map((one) => (
        <option key={one.id} value={one.slug}>
          {one.name}
        </option>
      ))}
      <option value={createOption}>{strings.newOrganization}</option>
    </select>
  );
}
