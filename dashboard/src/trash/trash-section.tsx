// One kind of things in the trash.
import { type ReactNode, useId } from 'react';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Rows, ShowMore } from '../components/list.tsx';
import { TrashTimes } from '../components/text/trash-times.tsx';
import { Visible } from '../components/text/visible.tsx';
import type { List } from '../graphql/list.ts';
import { problemsOf } from '../graphql/problems.ts';
import { TrashActions, type TrashDocuments } from './trash-actions.tsx';

export interface Trashed {
  id: string;
  name: string;
  /** Below the name, such as its short link. */
  detail?: string;
  deletedAt: string | null;
  purgeAt: string | null;
  /** What deleting it forever deletes with it. */
  lost: string;
}

/** Nothing if there are none. */
export function TrashSection<Data, Node>({
  title,
  list,
  itemOf,
  documents,
  mayWrite,
  linkTo,
  children,
}: {
  title: string;
  list: List<Data, Node>;
  itemOf: (node: Node) => Trashed;
  documents: TrashDocuments;
  mayWrite: boolean;
  /** The name as a link, if the thing has a page. */
  linkTo?: (item: { id: string; name: string }) => ReactNode;
  /** Shown above the list, also if it is empty. */
  children?: ReactNode;
}) {
  const id = useId();
  const { nodes, error } = list;
  if (!children && nodes?.length === 0 && !error) return null;
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <h2 id={id} className="text-lg font-semibold">
        {title}
      </h2>
      {children}
      <ProblemNote problems={error && problemsOf(error)} />
      {nodes && nodes.length > 0 && (
        <Rows>
          {nodes.map(itemOf).map(({ lost, ...item }) => (
            <li
              key={item.id}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3"
            >
              <div className="grid min-w-0 flex-1 basis-56">
                {linkTo ? (
                  linkTo(item)
                ) : (
                  <span className="truncate font-medium" title={item.name}>
                    <Visible text={item.name} />
                  </span>
                )}
                {item.detail && <span className="truncate text-sm text-muted">{item.detail}</span>}
                <TrashTimes {...item} />
              </div>
              {mayWrite && <TrashActions item={item} documents={documents} lost={lost} />}
            </li>
          ))}
        </Rows>
      )}
      <ShowMore list={list} />
    </section>
  );
}
