// Chooses countries by name or code.
import { useId, useState } from 'react';
import { Chips } from '../../components/form/chips.tsx';
import { Field } from '../../components/form/field.tsx';
import { routingStrings } from '../strings.ts';
import { type Country, countryName, countryNamed, findCountries } from './country-names.ts';

const strings = routingStrings.countries;

const maxShown = 50;

export function CountryPicker({
  label,
  chosen,
  problem,
  onChange,
}: {
  label: string;
  /** The codes of the chosen countries. */
  chosen: readonly string[];
  problem?: string | undefined;
  onChange: (chosen: string[]) => void;
}) {
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const id = useId();
  const matches = findCountries(typed)
    .filter(({ code }) => !chosen.includes(code))
    .slice(0, maxShown);
  const shown = isOpen ? matches : [];
  const current = shown[Math.min(active, shown.length - 1)];
  const optionId = ({ code }: Country) => `${id}-${code}`;
  const add = (codes: readonly string[]) => {
    setActive(0);
    onChange([...chosen, ...codes.filter((code) => !chosen.includes(code))]);
  };
  const choose = ({ code }: Country) => {
    setTyped('');
    setOpen(false);
    add([code]);
  };
  /** Several with commas between; what is no country stays in the field. */
  const take = (text: string) => {
    setActive(0);
    setOpen(text.trim() !== '');
    if (!/[,;\n]/.test(text)) {
      setTyped(text);
      return;
    }
    const parts = text.split(/[,;\n]/).map((part) => part.trim());
    const found = parts.flatMap((part) => countryNamed(part)?.code ?? []);
    setTyped(parts.filter((part) => part !== '' && !countryNamed(part)).join(', '));
    add([...new Set(found)]);
  };
  const move = (by: number) => {
    setOpen(true);
    const { length } = shown;
    if (length > 0) setActive((Math.min(active, length - 1) + by + length) % length);
  };
  return (
    <div className="grid content-start gap-2">
      <div className="relative">
        <Field
          label={label}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={shown.length > 0}
          aria-controls={shown.length > 0 ? `${id}-list` : undefined}
          aria-activedescendant={current && optionId(current)}
          autoComplete="off"
          placeholder={strings.example}
          hint={
            <span role="status">
              {typed.trim() !== '' && matches.length === 0 ? strings.noMatch : strings.hint}
            </span>
          }
          value={typed}
          problem={problem}
          onChange={({ target }) => take(target.value)}
          onBlur={() => {
            setOpen(false);
            const exact = countryNamed(typed);
            if (exact) choose(exact);
          }}
          onKeyDown={(event) => {
            const { key } = event;
            if (event.nativeEvent.isComposing) return;
            if (key === 'ArrowDown' || key === 'ArrowUp') move(key === 'ArrowDown' ? 1 : -1);
            else if (key === 'Enter' && current) choose(current);
            else if (key === 'Escape' && isOpen) setOpen(false);
            else if (key === 'Enter' && typed !== '') setOpen(true);
            else return;
            event.preventDefault();
          }}
        />
        {shown.length > 0 && (
          <div
            id={`${id}-list`}
            role="listbox"
            aria-label={label}
            className="absolute inset-x-0 top-full z-2 max-h-60 overflow-auto rounded-lg border border-line bg-surface py-1 shadow-float"
          >
            {shown.map((country) => (
              <div
                key={country.code}
                id={optionId(country)}
                role="option"
                tabIndex={-1}
                aria-selected={country === current}
                className="flex cursor-pointer justify-between gap-3 px-3 py-1.5 text-sm aria-selected:bg-sunken"
                onMouseDown={(event) => {
                  // The field keeps the focus.
                  event.preventDefault();
                  choose(country);
                }}
              >
                {country.name} <span className="text-muted">{country.code}</span>
              </div>
            ))}
          </div>
        )}
      </div>
      <Chips
        label={strings.chosen({ label })}
        chips={chosen.map((code) => ({
          key: code,
          text: countryName(code),
          remove: strings.remove({ country: countryName(code) }),
        }))}
        onRemove={(key) => onChange(chosen.filter((code) => code !== key))}
      />
    </div>
  );
}
