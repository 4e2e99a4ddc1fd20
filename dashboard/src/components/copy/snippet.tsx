// A code snippet with a copy button.
import { componentStrings } from '../strings.ts';
import { CopyButton } from './copy-button.tsx';

export function Snippet({ title, code }: { title: string; code: string }) {
  return (
    <figure className="overflow-hidden rounded-xl border border-line bg-surface">
      <figcaption className="flex items-center justify-between gap-3 border-b border-line py-2 pr-2 pl-4 text-sm font-medium">
        {title}
        <CopyButton text={code} label={componentStrings.copy.copySnippet({ title })} />
      </figcaption>
      <pre className="p-4 font-mono text-[0.8125rem]/5 wrap-anywhere whitespace-pre-wrap">
        <code>{code}</code>
      </pre>
    </figure>
  );
}
