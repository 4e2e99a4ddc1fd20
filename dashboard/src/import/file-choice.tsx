// Chooses a file, or accepts a dropped one.
import { type DragEvent, useId, useState } from 'react';
import { buttonClass } from '../components/button.tsx';
import { importStrings } from './strings.ts';

const strings = importStrings.file;

export function FileChoice({
  file,
  disabled,
  onChoose,
}: {
  file: File | undefined;
  disabled: boolean;
  onChoose: (file: File) => void;
}) {
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const first = files?.[0];
    if (first && !disabled) onChoose(first);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <label
      htmlFor={id}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={`grid justify-items-center gap-3 rounded-2xl border-2 border-dashed px-6 py-8 text-center has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent ${over ? 'border-accent bg-accent-soft' : 'border-edge'} ${disabled ? 'opacity-60' : ''}`}
    >
      <span className="font-medium wrap-anywhere">
        {file ? strings.chosen({ name: file.name, bytes: file.size }) : strings.drop}
      </span>
      <span className={buttonClass()}>{file ? strings.chooseAnother : strings.choose}</span>
      <input
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,text/csv"
        disabled={disabled}
        onChange={({ target }) => {
          take(target.files);
          // So that the same file can be chosen again after it was fixed.
          target.value = '';
        }}
        className="sr-only"
      />
    </label>
  );
}
