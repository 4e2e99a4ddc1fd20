// Name, logo, colors and legal notice on scan pages.
import { pageColors } from '../../../../src/domain/organization/brand-colors.ts';
import { Field } from '../../components/form/field.tsx';
import { type Problems, problemAt } from '../../graphql/problems.ts';
import { OptionalColorField } from '../../style/color/color-field.tsx';
import { LogoChoice, useLogos } from '../../style/logo/logo-choice.tsx';
import type { BrandingFragment } from '../settings.generated.ts';
import { BrandingPreview } from './branding-preview.tsx';
import { scanPagesStrings as strings } from './strings.ts';

export function BrandingFields({
  branding,
  problems,
  onChange,
}: {
  branding: BrandingFragment;
  problems: Problems | undefined;
  onChange: (branding: BrandingFragment) => void;
}) {
  const logos = useLogos();
  const { logoId, accentColor, headerColor, imprintUrl } = branding;
  const logo = logos.nodes?.find(({ id }) => id === logoId);
  return (
    <>
      <LogoChoice
        list={logos}
        logoId={logoId}
        onChoose={(chosen) => onChange({ ...branding, logoId: chosen })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <OptionalColorField
          label={strings.header}
          enable={strings.useHeader}
          color={headerColor}
          defaultColor={pageColors.light.text}
          onChange={(color) => onChange({ ...branding, headerColor: color })}
        />
        <OptionalColorField
          label={strings.accent}
          enable={strings.useAccent}
          color={accentColor}
          defaultColor={pageColors.light.accent}
          onChange={(color) => onChange({ ...branding, accentColor: color })}
        />
      </div>
      <Field
        label={strings.imprint}
        type="url"
        value={imprintUrl ?? ''}
        hint={strings.imprintHint}
        problem={problemAt(problems, 'branding.imprintUrl')}
        onChange={({ target }) => onChange({ ...branding, imprintUrl: target.value || null })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <BrandingPreview branding={branding} logo={logo} scheme="light" />
        <BrandingPreview branding={branding} logo={logo} scheme="dark" />
      </div>
    </>
  );
}
