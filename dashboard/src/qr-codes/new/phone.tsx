// A phone that shows what a scan of the code shows.
import { useId } from 'react';
import { completeUrl } from '../../components/form/web-address.ts';
import { Visible } from '../../components/text/visible.tsx';
import type { QrCodeFields } from '../form/fields.ts';
import { scanViewOf } from './scan-view.ts';
import { newCodeStrings } from './strings.ts';

const strings = newCodeStrings.preview;

/** The bar of a browser, and lines in place of the website. */
const Website = ({ url }: { url: string }) => (
  <div className="grid gap-4">
    <p className="rounded-full bg-sunken px-3 py-1.5 text-center text-xs wrap-anywhere">
      <span className="sr-only">{strings.opens} </span>
      <Visible text={url} />
    </p>
    <svg viewBox="0 0 100 90" aria-hidden="true" className="w-full fill-sunken">
      <rect width="100" height="42" rx="4" />
      <rect y="52" width="80" height="6" rx="3" />
      <rect y="64" width="95" height="6" rx="3" />
      <rect y="76" width="60" height="6" rx="3" />
    </svg>
  </div>
);

function Screen({ fields }: { fields: QrCodeFields }) {
  const view = scanViewOf(fields);
  if (!view) return <p className="my-auto text-center text-sm text-muted">{strings.empty}</p>;
  const { title, facts, action } = view;
  if (fields.type === 'URL') return <Website url={completeUrl(title)} />;
  return (
    <div className="grid gap-3 rounded-xl border border-line p-4">
      <p className="font-semibold whitespace-pre-line wrap-anywhere">
        <Visible text={title} />
      </p>
      {facts.length > 0 && (
        <dl className="divide-y divide-line border-y border-line text-sm">
          {facts.map(({ name, value }) => (
            <div key={name} className="py-1.5">
              <dt className="text-xs text-muted">{name}</dt>
              <dd className="whitespace-pre-line wrap-anywhere">
                <Visible text={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className="rounded-lg bg-accent px-3 py-2 text-center text-sm font-medium text-on-accent">
        {action}
      </p>
    </div>
  );
}

export function Phone({ fields }: { fields: QrCodeFields }) {
  const title = useId();
  return (
    <section aria-labelledby={title} className="grid content-start justify-items-center gap-2">
      <h3 id={title} className="text-sm font-medium text-muted">
        {strings.title}
      </h3>
      <div className="flex h-96 w-56 flex-col overflow-hidden rounded-[2rem] border-4 border-edge bg-surface p-3 pt-2">
        <span
          aria-hidden="true"
          className="mx-auto mb-3 h-1.5 w-14 shrink-0 rounded-full bg-sunken"
        />
        <Screen fields={fields} />
      </div>
    </section>
  );
}
