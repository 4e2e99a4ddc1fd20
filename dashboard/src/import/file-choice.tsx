// Chooses a file, or takes one that is dropped.
import { type DragEvent, useId, useState } from 'react';
import { buttonClass } from '../components/button.tsx';
import { counted } from '../components/text/plural.ts';

const sizeOf = ({ size }: File): string =>
  size < 1_024
    ? counted(size, 'byte')
    : size < 1_048_576
      ? `${Math.round(size / 1_024)} KB`
      : `${(size / 1_048_576).toFixed(1)} MB`;

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
        {file ? `${file.name}, ${sizeOf(file)}` : 'Drop a CSV file here'}
      </span>
      <span className={buttonClass()}>{file ? 'Choose another file' : 'Choose a file'}</span>
      <input
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        disabled={disabled}
        onChange={({ target }) => {
          take(target.files);
          // The same file can be chosen again once it was put right.
          target.value = '';
        }}
        className="sr-only"
      />
    </label>
  );
}
