// A scan page of the organization in one color scheme.
import {
  brandColors,
  type ColorScheme,
  pageColors,
} from '../../../../src/domain/organization/brand-colors.ts';
import { useOrganization } from '../../shell/organization.ts';
import type { BrandingFragment } from '../settings.generated.ts';
import { scanPagesStrings as strings } from './strings.ts';

export function BrandingPreview({
  branding,
  logo,
  scheme,
}: {
  branding: BrandingFragment;
  logo: { mediaType: string; data: string } | undefined;
  scheme: ColorScheme;
}) {
  const { name } = useOrganization();
  const { accent, onAccent, link, header, onHeader } = brandColors(branding, scheme);
  const { page, card, text, quiet, line } = pageColors[scheme];
  return (
    <figure className="grid content-start gap-1.5">
      <figcaption className="text-sm font-medium">{strings.preview[scheme]}</figcaption>
      <div className="rounded-lg border border-line p-4 text-sm" style={{ background: page }}>
        <div
          className="overflow-hidden rounded-xl border wrap-anywhere"
          style={{ background: card, color: text, borderColor: line }}
        >
          <div
            className="flex items-center gap-3 border-b px-4 py-3 font-semibold"
            style={{
              background: header ?? card,
              color: onHeader ?? text,
              borderColor: header ?? line,
            }}
          >
            {logo && (
              <img
                src={`data:${logo.mediaType};base64,${logo.data}`}
                alt=""
                className="h-9 max-w-[50%] object-contain"
              />
            )}
            <span>{name}</span>
          </div>
          <div className="grid gap-1 p-4">
            <p className="text-lg font-bold">{strings.sample.title}</p>
            <p style={{ color: quiet }}>{strings.sample.text}</p>
            <p className="underline" style={{ color: link }}>
              {strings.sample.link}
            </p>
            <p
              className="mt-3 rounded-lg border px-3 py-2 text-center font-semibold"
              style={{ background: accent, color: onAccent, borderColor: link }}
            >
              {strings.sample.button}
            </p>
          </div>
        </div>
        {branding.imprintUrl && (
          <p className="mt-3 text-center text-xs underline" style={{ color: quiet }}>
            {strings.sample.imprint}
          </p>
        )}
      </div>
    </figure>
  );
}
