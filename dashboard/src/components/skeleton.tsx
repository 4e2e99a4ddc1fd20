// Placeholders of the size of what is loading; still, because they are mostly gone after a moment.

export const Skeleton = ({ className }: { className: string }) => (
  <span aria-hidden="true" className={`block rounded bg-sunken ${className}`} />
);

/** Of a list with rows of one size. */
export const SkeletonRows = ({ count, row }: { count: number; row: string }) => (
  <div
    aria-hidden="true"
    className="divide-y divide-line overflow-clip rounded-2xl border border-line bg-surface"
  >
    {[...Array(count).keys()].map((number) => (
      <div key={number} className={`flex items-center gap-4 px-4 ${row}`}>
        <Skeleton className="size-9" />
        <Skeleton className="h-3 w-2/5" />
        <Skeleton className="ml-auto h-3 w-16" />
      </div>
    ))}
  </div>
);

/** Of a page whose title is not known yet. */
export const SkeletonPage = () => (
  <div aria-hidden="true" className="grid gap-6">
    <Skeleton className="my-1.5 h-6 w-48" />
    <Skeleton className="h-4 w-80 max-w-full" />
    <Skeleton className="h-9 w-full" />
    <div className="h-[36rem] rounded-2xl border border-line bg-surface" />
  </div>
);
