// Tests the saved rules for a made-up visitor.
import { useState } from 'react';
import { useQuery } from 'urql';
import { Field, Select } from '../components/form/field.tsx';
import { Options } from '../components/form/options.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { isOneOf, optionOf } from '../components/text/labels.ts';
import { problemAt, problemsOf } from '../graphql/problems.ts';
import type { VisitorInput } from '../schema-types.generated.ts';
import { useOrganization } from '../shell/organization.ts';
import { shownTimeZone, toIsoDateTime } from '../time/shown-time.ts';
import { zoneLabel } from '../time/zone-label.ts';
import { countries } from './country/country-names.ts';
import { PreviewDocument, type PreviewQuery } from './routing.generated.ts';
import { routingStrings } from './strings.ts';
import { variantOf } from './variant.ts';

const { devices, operatingSystems, preview: strings } = routingStrings;

type Preview = NonNullable<NonNullable<PreviewQuery['organization']>['qrCode']>['preview'];

const { unavailable } = strings;

function effectOf({ url, outcome }: Preview): string {
  if (url !== null) return strings.redirect({ url });
  return isOneOf(unavailable, outcome) ? strings.notice : strings.page;
}

function reasonsFor({ url, outcome, rule, ruleName, targets }: Preview): string[] {
  if (isOneOf(unavailable, outcome)) {
    return [unavailable[outcome], ...(url === null ? [] : [strings.fallback])];
  }
  const shares = targets.map(({ share }, index) => ({ variant: variantOf(index), share }));
  return [
    ...(outcome === 'PASSWORD' ? [strings.password] : []),
    rule === null ? strings.noRule : strings.rule({ rule: rule + 1, name: ruleName }),
    ...(shares.length > 1 ? [strings.split({ shares })] : []),
  ];
}

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
          label={strings.device}
          value={visitor.device ?? ''}
          onChange={({ target }) => put({ device: optionOf(devices, target.value) })}
        >
          <option value="">{strings.any}</option>
          <Options labels={devices} />
        </Select>
        <Select
          label={strings.operatingSystem}
          value={visitor.operatingSystem ?? ''}
          onChange={({ target }) =>
            put({ operatingSystem: optionOf(operatingSystems, target.value) })
          }
        >
          <option value="">{strings.any}</option>
          <Options labels={operatingSystems} />
        </Select>
        <Select
          label={strings.country}
          value={visitor.country ?? ''}
          problem={problemAt(problems, 'visitor.country')}
          onChange={({ target }) => put({ country: target.value || null })}
        >
          <option value="">{strings.any}</option>
          {countries().map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
        <Field
          label={strings.language}
          value={visitor.language ?? ''}
          placeholder={strings.languageExample}
          problem={problemAt(problems, 'visitor.language')}
          onChange={({ target }) => put({ language: target.value || null })}
        />
        <Field
          label={strings.time}
          type="datetime-local"
          hint={`${strings.timeHint} ${zoneLabel(shownTimeZone(), visitor.at)}`}
          onChange={({ target }) => put({ at: toIsoDateTime(target.value) })}
        />
      </div>
      <ProblemNote
        problems={problems}
        shown={(path) => /^visitor\.(?:country|language)$/.test(path)}
      />
      <div role="status" className="text-sm">
        {preview && !error && (
          <>
            <p className="font-medium wrap-anywhere">{effectOf(preview)}</p>
            <p className="text-muted wrap-anywhere">{reasonsFor(preview).join(' ')}</p>
          </>
        )}
      </div>
    </div>
  );
}
