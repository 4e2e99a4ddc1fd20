// Placeholders for the totals and the timeline.
import { Card } from '../../components/page.tsx';
import { Skeleton } from '../../components/skeleton.tsx';

export const AnalyticsSkeleton = () => (
  <>
    <div className="grid gap-4 sm:grid-cols-3">
      {['scans', 'visitors', 'rate'].map((total) => (
        <Card key={total}>
          <Skeleton className="my-1.5 h-3 w-24" />
          <Skeleton className="mt-2 h-7 w-16" />
        </Card>
      ))}
    </div>
    <Card>
      <Skeleton className="h-[20rem] w-full" />
    </Card>
  </>
);
