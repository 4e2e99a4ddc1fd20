// A number with a label.
import { Card } from './page.tsx';
import { componentStrings } from './strings.ts';
import { formatNumber } from './text/plural.ts';

export const Figure = ({ name, value }: { name: string; value: number | undefined }) => (
  <Card>
    <p className="text-sm text-muted">{name}</p>
    <p className="mt-1 text-3xl font-semibold">
      {value === undefined ? componentStrings.figure.unknown : formatNumber(value)}
    </p>
  </Card>
);
