// The templates to start a design from: the built-in ones and those of the organization.
import { useClient, useQuery } from 'urql';
import { Visible } from '../../components/text/visible.tsx';
import { useOrganization } from '../../shell/organization.ts';
import { styleStrings } from '../strings.ts';
import { StylePresetDocument, StylePresetNamesDocument } from '../style.generated.ts';
import { changedStyle, defaultStyle, type StyleProps } from '../style.ts';
import { DraftThumbnail } from '../tiles/draft-thumbnail.tsx';
import { builtInTemplates } from './built-in.ts';

const strings = styleStrings.card;

const tile =
  'grid w-20 shrink-0 justify-items-center gap-1 rounded-xl border border-transparent p-1.5 text-center text-xs hover:bg-sunken aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-strong';

export function TemplateStrip({ style, onChange }: StyleProps) {
  const { id: organization } = useOrganization();
  const [{ data }] = useQuery({ query: StylePresetNamesDocument, variables: { organization } });
  const client = useClient();
  const apply = async (preset: string) => {
    const result = await client.query(StylePresetDocument, { organization, preset }).toPromise();
    const template = result.data?.organization?.stylePreset;
    if (template) onChange(template.style);
  };
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">{strings.startFrom}</legend>
      <div className="-mx-1 flex gap-1 overflow-x-auto p-1">
        {builtInTemplates.map((template) => {
          const next = { ...template.style, logo: style.logo };
          const design = { style: changedStyle(template.style, defaultStyle) };
          return (
            <button
              key={template.name}
              type="button"
              aria-pressed={changedStyle(style, next) === null}
              className={tile}
              onClick={() => onChange(next)}
            >
              <DraftThumbnail design={design} />
              {template.name}
            </button>
          );
        })}
        {data?.organization?.stylePresets.nodes.map(({ id, name }) => (
          <button key={id} type="button" className={tile} onClick={() => apply(id)}>
            <DraftThumbnail design={{ stylePresetId: id }} />
            <span className="w-full truncate">
              <Visible text={name} />
            </span>
          </button>
        ))}
      </div>
      <p className="mt-1 text-sm text-muted">{strings.startFromHint}</p>
    </fieldset>
  );
}
