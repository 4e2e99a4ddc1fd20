// The name, language and time zone of the person.
import { useId } from 'react';
import { maxName } from '../../../../src/domain/text/limits.ts';
import { useAction } from '../../components/form/action.ts';
import { Field, Select } from '../../components/form/field.tsx';
import { Form } from '../../components/form/form.tsx';
import { Options } from '../../components/form/options.tsx';
import { Section } from '../../components/section.tsx';
import { componentStrings } from '../../components/strings.ts';
import { chooseLocale } from '../../locale/locale.ts';
import { browserTimeZone } from '../../time/shown-time.ts';
import { type ProfileFragment, UpdateMeDocument } from './profile.generated.ts';
import { profileStrings as strings } from './strings.ts';

export function ProfileSection({
  profile: { name, locale, timeZone },
}: {
  profile: ProfileFragment;
}) {
  const { run, busy, problems } = useAction(UpdateMeDocument);
  const zones = useId();
  const labels = { ...(locale && { [locale]: locale }), ...strings.locales };
  return (
    <Section title={strings.title}>
      <Form
        submit={componentStrings.buttons.save}
        busy={busy}
        problems={problems}
        shown={['name', 'locale', 'timeZone']}
        onSubmit={async (read) => {
          const input = {
            name: read('name'),
            locale: read('locale') || null,
            timeZone: read('timeZone') || null,
          };
          const done = await run({ input });
          if (done && input.locale !== locale) await chooseLocale(input.locale);
        }}
      >
        <Field
          label={strings.name}
          name="name"
          required
          maxLength={maxName}
          defaultValue={name}
          autoComplete="name"
          problem={problems?.fields.name}
        />
        <Select
          label={strings.locale}
          name="locale"
          hint={strings.localeHint}
          defaultValue={locale ?? ''}
          problem={problems?.fields.locale}
        >
          <Options labels={labels} />
        </Select>
        <Field
          label={strings.timeZone}
          name="timeZone"
          hint={strings.timeZoneHint}
          list={zones}
          placeholder={browserTimeZone}
          defaultValue={timeZone ?? ''}
          problem={problems?.fields.timeZone}
        />
        <datalist id={zones}>
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </Form>
    </Section>
  );
}
