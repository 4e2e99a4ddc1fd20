// Chooses a file, or takes one that is dropped.
import { type DragEvent, useId, useState } from 'react';
import { counted } from '../components/count.ts';

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
      className={`grid justify-items-center gap-3 rounded-2xl border-2 border-dashed px-6 py-8 text-center ${over ? 'border-accent bg-accent-soft' : 'border-edge'} ${disabled ? 'opacity-60' : ''}`}
    >
      <span className="font-medium wrap-anywhere">
        {file ? `${file.name}, ${sizeOf(file)}` : 'Drop a CSV file here, or choose one'}
      </span>
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
        className="max-w-full text-sm text-muted file:mr-3 file:min-h-9 file:rounded-lg file:border file:border-solid file:border-line file:bg-surface file:px-3.5 file:font-medium file:text-ink"
      />
    </label>
  );
}
