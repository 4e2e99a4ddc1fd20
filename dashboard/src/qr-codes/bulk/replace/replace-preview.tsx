// The preview of a find and replace: each destination before and after.
import { Visible } from '../../../components/text/visible.tsx';
import { bulkStrings } from '../strings.ts';
import type { Preview } from './preview.ts';

const strings = bulkStrings.replace;

const maxShown = 100;

const head = 'px-3 py-2 text-left text-xs font-medium text-muted';

export function ReplacePreview({ preview: { changes, unchanged, missing } }: { preview: Preview }) {
  const sound = changes.filter((change) => change.isSound).length;
  return (
    <div className="grid gap-3">
      <p role="status">{changes.length > 0 ? strings.changes({ count: sound }) : strings.none}</p>
      {changes.length > 0 && (
        <div className="rounded-xl border border-line">
          <table className="w-full text-sm">
            <thead className="border-b border-line">
              <tr>
                <th scope="col" className={head}>
                  {strings.code}
                </th>
                <th scope="col" className={head}>
                  {strings.destination}
                </th>
              </tr>
            </thead>
            <tbody className="divide-y divide-line">
              {changes.slice(0, maxShown).map(({ code, urls, isSound: isFine }) => (
                <tr key={code.id} className="align-top">
                  <th scope="row" className="w-1/3 px-3 py-2 text-left font-medium wrap-anywhere">
                    <Visible text={code.name} />
                  </th>
                  <td className="grid gap-2 px-3 py-2 wrap-anywhere">
                    {urls.map(({ from, to }) => (
                      <span key={from} className="grid">
                        <del className="text-muted">
                          <span className="sr-only">{strings.from} </span>
                          {from}
                        </del>
                        <ins className="no-underline">
                          <span className="sr-only">{strings.to} </span>
                          {to}
                        </ins>
                      </span>
                    ))}
                    {!isFine && <span className="text-danger">{strings.invalid}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {changes.length > maxShown && (
        <p className="text-sm text-muted">{strings.more({ count: changes.length - maxShown })}</p>
      )}
      {unchanged > 0 && (
        <p className="text-sm text-muted">{strings.unchanged({ count: unchanged })}</p>
      )}
      {missing > 0 && <p className="text-sm text-muted">{strings.missing({ count: missing })}</p>}
    </div>
  );
}
