// Placeholders for the list and the line above it.
import { Skeleton, SkeletonRows } from '../../components/skeleton.tsx';
import type { Density } from './preferences.ts';

export const ListSkeleton = ({ density }: { density: Density }) => (
  <div className="grid gap-2">
    <div className="flex h-10 items-center pl-4">
      <Skeleton className="h-3 w-32" />
    </div>
    <SkeletonRows count={8} row={density === 'compact' ? 'h-14' : 'h-24'} />
  </div>
);
