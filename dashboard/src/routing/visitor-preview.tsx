// What somebody who scans would get, by the rules as they are stored.
import { useState } from 'react';
import { useQuery } from 'urql';
import { Field, Select } from '../components/form/field.tsx';
import { Options } from '../components/form/options.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { optionOf } from '../components/text/labels.ts';
import { momentOf } from '../components/text/local-time.ts';
import { problemAt, problemsOf } from '../graphql/problems.ts';
import { useOrganization } from '../shell/organization.ts';
import { PreviewDocument, type VisitorInput } from './routing.generated.ts';
import { devices, operatingSystems } from './routing.ts';

export function VisitorPreview({ code }: { code: string }) {
  const { id: organization } = useOrganization();
  const [visitor, setVisitor] = useState<VisitorInput>({});
  const [{ data, error }] = useQuery({
    query: PreviewDocument,
    variables: { organization, code, visitor },
  });
  const problems = error && problemsOf(error);
  const preview = data?.organization?.qrCode?.preview;
  const put = (changed: VisitorInput) => setVisitor({ ...visitor, ...changed });
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label="They scan with"
          value={visitor.device ?? ''}
          onChange={({ target }) => put({ device: optionOf(devices, target.value) })}
        >
          <option value="">Anything</option>
          <Options labels={devices} />
        </Select>
        <Select
          label="which runs"
          value={visitor.operatingSystem ?? ''}
          onChange={({ target }) =>
            put({ operatingSystem: optionOf(operatingSystems, target.value) })
          }
        >
          <option value="">Anything</option>
          <Options labels={operatingSystems} />
        </Select>
        <Field
          label="in the country"
          value={visitor.country ?? ''}
          placeholder="DE"
          maxLength={2}
          problem={problemAt(problems, 'visitor.country')}
          onChange={({ target }) => put({ country: target.value.toUpperCase() || null })}
        />
        <Field
          label="with the language"
          value={visitor.language ?? ''}
          placeholder="de"
          problem={problemAt(problems, 'visitor.language')}
          onChange={({ target }) => put({ language: target.value || null })}
        />
        <Field
          label="at"
          type="datetime-local"
          hint="Empty: now."
          onChange={({ target }) => put({ at: momentOf(target.value) })}
        />
      </div>
      <ProblemNote
        problems={problems}
        shown={(path) => /^visitor\.(?:country|language)$/.test(path)}
      />
      <div role="status" className="text-sm">
        {preview && !error && (
          <>
            <p className="font-medium wrap-anywhere">
              {preview.url ? `Led to ${preview.url}` : 'Shown a page of this server'}
            </p>
            <p className="text-muted wrap-anywhere">{preview.reason}</p>
          </>
        )}
      </div>
    </div>
  );
}
