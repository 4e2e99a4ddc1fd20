// The page of an organization that is in the trash.
import { useQuery } from 'urql';
import { Button, buttonClass } from '../../components/button.tsx';
import { useAction } from '../../components/form/action.ts';
import { ProblemNote } from '../../components/form/problem-note.tsx';
import { componentStrings } from '../../components/strings.ts';
import { TrashTimes } from '../../components/text/trash-times.tsx';
import { CenteredPage } from '../centered-page.tsx';
import { NotFound } from '../not-found.tsx';
import { trashedOrganizationStrings as strings } from './strings.ts';
import { RestoreOrganizationDocument, TrashedOrganizationsDocument } from './trashed.generated.ts';

/** The 404 page, unless the person belongs to an organization with this slug that is in the trash. */
export function TrashedOrganization({ slug }: { slug: string }) {
  const [{ data, error }] = useQuery({ query: TrashedOrganizationsDocument });
  const action = useAction(RestoreOrganizationDocument);
  if (!data && !error) return null;
  const organization = data?.me.organizations.find((one) => one.slug === slug);
  if (!organization) return <NotFound />;
  const { id, name, role } = organization;
  return (
    <CenteredPage title={strings.title({ name })}>
      <p>{strings.text}</p>
      <p>
        <TrashTimes {...organization} />
      </p>
      {role !== 'ADMIN' && <p>{strings.askAdmin}</p>}
      <ProblemNote problems={action.problems} />
      <div className="mt-5 flex flex-wrap gap-2">
        <Button
          look="primary"
          busy={action.busy}
          onClick={() => action.run({ input: { id } }, { message: strings.restored({ name }) })}
        >
          {componentStrings.buttons.restore}
        </Button>
        <a href="/dashboard" className={buttonClass()}>
          {strings.toOthers}
        </a>
      </div>
    </CenteredPage>
  );
}
