// One number with its name.
import { written } from './count.ts';
import { Card } from './page.tsx';

export const Figure = ({ name, value }: { name: string; value: number | undefined }) => (
  <Card>
    <p className="text-sm text-muted">{name}</p>
    <p className="mt-1 text-3xl font-semibold">{value === undefined ? '–' : written(value)}</p>
  </Card>
);
