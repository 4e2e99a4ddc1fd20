// GraphiQL and the API reference in the frame of the dashboard, with the organization filled in.
import { buttonClass } from '../components/button.tsx';
import { Page } from '../components/page.tsx';
import { useOrganization } from '../shell/organization.ts';
import { DevelopersTabs } from './developers-tabs.tsx';
import { developerStrings } from './strings.ts';

const { tabs, tools: strings } = developerStrings;

function ToolPage({ title, intro, path }: { title: string; intro: string; path: string }) {
  const { id } = useOrganization();
  const address = `${path}?${new URLSearchParams({ organization: id })}`;
  return (
    <Page
      title={title}
      intro={intro}
      actions={
        <a href={address} target="_blank" rel="noreferrer" className={buttonClass()}>
          {strings.alone}
        </a>
      }
    >
      <DevelopersTabs />
      <iframe
        key={address}
        title={title}
        src={address}
        className="h-[75dvh] min-h-96 w-full rounded-2xl border border-line bg-surface"
      />
    </Page>
  );
}

export const GraphiqlPage = () => (
  <ToolPage title={tabs.graphiql} intro={strings.graphiql} path="/graphql" />
);

export const ReferencePage = () => (
  <ToolPage title={tabs.reference} intro={strings.reference} path="/api/docs" />
);
