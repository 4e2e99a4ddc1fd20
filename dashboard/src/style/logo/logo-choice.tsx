// Chooses one of the logos of the organization, or uploads another one.
import { ShowMore } from '../../components/list.tsx';
import { useList } from '../../graphql/list.ts';
import { useOrganization } from '../../shell/organization.ts';
import { LogoUpload } from '../logo-upload.tsx';
import { styleStrings } from '../strings.ts';
import { LogosDocument } from '../style.generated.ts';

const strings = styleStrings.logo;

export function useLogos() {
  const { id: organization } = useOrganization();
  const variables = { organization, after: null };
  return useList(LogosDocument, variables, (data) => data.organization?.logos);
}

export function LogoChoice({
  list,
  logoId,
  onChoose,
}: {
  list: ReturnType<typeof useLogos>;
  logoId: string | null;
  onChoose: (logoId: string | null) => void;
}) {
  return (
    <>
      <fieldset className="grid gap-2">
        <legend className="mb-2 text-sm font-medium">{strings.label}</legend>
        <div className="flex flex-wrap gap-2">
          <label className="relative grid size-16 place-items-center rounded-lg border border-edge text-sm text-muted has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent-strong has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
            <input
              type="radio"
              name="logo"
              className="absolute inset-0 cursor-pointer opacity-0"
              checked={logoId === null}
              onChange={() => onChoose(null)}
            />
            {strings.none}
          </label>
          {list.nodes?.map(({ id, name, mediaType, data }) => (
            <label
              key={id}
              title={name}
              className="relative grid size-16 place-items-center rounded-lg border border-edge bg-white p-1 has-checked:border-2 has-checked:border-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
            >
              <input
                type="radio"
                name="logo"
                className="absolute inset-0 cursor-pointer opacity-0"
                checked={logoId === id}
                onChange={() => onChoose(id)}
              />
              <img
                src={`data:${mediaType};base64,${data}`}
                alt={name}
                className="max-h-full max-w-full"
              />
            </label>
          ))}
        </div>
        <ShowMore list={list} />
      </fieldset>
      <LogoUpload onUploaded={onChoose} />
    </>
  );
}
