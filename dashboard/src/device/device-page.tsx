// Signs in a device with the code that it shows (RFC 8628).
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { normalUserCode, shownUserCode } from '../../../src/domain/account/device.ts';
import { Field } from '../components/form/field.tsx';
import { Form } from '../components/form/form.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Page } from '../components/page.tsx';
import { problemsOf } from '../graphql/problems.ts';
import { Frame } from '../shell/frame.tsx';
import { lastOrganization } from '../shell/last-organization.ts';
import { MeDocument, type MeQuery } from '../shell/me.generated.ts';
import { LoadError } from '../shell/offline.tsx';
import { DeviceDocument } from './device.generated.ts';
import { DeviceDecision } from './device-decision.tsx';
import { forgetGivenCode, givenCode } from './given-code.ts';
import { deviceStrings as strings } from './strings.ts';

function CodeForm({ initial, onCode }: { initial: string; onCode: (code: string) => void }) {
  const [isWrong, setIsWrong] = useState(false);
  return (
    <Form
      submit={strings.next}
      busy={false}
      problems={undefined}
      onSubmit={(read) => {
        const code = normalUserCode(read('code'));
        setIsWrong(code === undefined);
        if (code !== undefined) onCode(code);
      }}
    >
      <Field
        label={strings.code}
        name="code"
        required
        defaultValue={initial}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={32}
        hint={strings.codeHint}
        problem={isWrong ? strings.invalid : undefined}
      />
    </Form>
  );
}

function DeviceOfCode({ code, me }: { code: string; me: MeQuery['me'] }) {
  const [{ data, error, fetching }] = useQuery({
    query: DeviceDocument,
    variables: { userCode: code },
    requestPolicy: 'network-only',
  });
  // Here, because the device that was decided on is not found anymore.
  const [result, setResult] = useState<string>();
  if (result !== undefined) return <p role="status">{result}</p>;
  if (error) return <ProblemNote problems={problemsOf(error)} />;
  if (!data || fetching) return null;
  return (
    <DeviceDecision device={data.deviceAuthorization} code={code} me={me} onDecided={setResult} />
  );
}

export function DevicePage() {
  const { hash } = useLocation();
  const [{ data, error }] = useQuery({ query: MeDocument });
  // Not looked up at once, so that a link alone does not lead to the approval.
  const [code, setCode] = useState<string>();
  const given = givenCode(hash);
  if (error && !data) return <LoadError error={error} />;
  if (!data) return null;
  const { me } = data;
  return (
    <Frame me={me} organization={lastOrganization(me.organizations)}>
      <Page title={strings.title} intro={strings.intro}>
        <div className="grid max-w-xl gap-6">
          <CodeForm
            key={hash}
            initial={given === undefined ? '' : shownUserCode(given)}
            onCode={(next) => {
              forgetGivenCode();
              setCode(next);
            }}
          />
          {code !== undefined && <DeviceOfCode key={code} code={code} me={me} />}
        </div>
      </Page>
    </Frame>
  );
}
