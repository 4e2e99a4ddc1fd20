// One number with its name.

import { Card } from './page.tsx';
import { formatNumber } from './text/plural.ts';

export const Figure = ({ name, value }: { name: string; value: number | undefined }) => (
  <Card>
    <p className="text-sm text-muted">{name}</p>
    <p className="mt-1 text-3xl font-semibold">{value === undefined ? '–' : formatNumber(value)}</p>
  </Card>
);
