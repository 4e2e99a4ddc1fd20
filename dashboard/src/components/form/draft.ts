// The state of a form that edits something others may change meanwhile.
import { useState } from 'react';

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * A newer stored version replaces the fields only if none was changed. `start` is what was changed, and
 * `base` its version.
 */
export function useDraft<Fields>(stored: Fields, version: number) {
  const [start, setStart] = useState(stored);
  const [base, setBase] = useState(version);
  const [fields, setFields] = useState(stored);
  const [seen, setSeen] = useState(version);
  const isChanged = !isSame(fields, start);
  const discard = () => {
    setStart(stored);
    setBase(version);
    setFields(stored);
  };
  if (version !== seen) {
    setSeen(version);
    if (!isChanged) discard();
    // The change was made elsewhere, for example to the status, for which the form has no field.
    else if (isSame(stored, start)) setBase(version);
  }
  /** The fields have been saved as this version. Some may have changed again meanwhile. */
  const saved = (as: number) => {
    setStart(fields);
    setBase(as);
  };
  return { start, base, fields, setFields, isChanged, saved, discard };
}
