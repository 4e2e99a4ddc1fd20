// A button that asks for a passkey.
import { Button } from '../../components/button.tsx';
import { ProblemNote } from '../../components/form/problem-note.tsx';
import type { Problems } from '../../graphql/problems.ts';

export const PasskeyButton = ({
  label,
  action: { run, busy, problems },
  onDone,
}: {
  label: string;
  action: { run: () => Promise<boolean>; busy: boolean; problems: Problems | undefined };
  onDone: () => void;
}) => (
  <div className="grid">
    <Button
      busy={busy}
      onClick={async () => {
        if (await run()) onDone();
      }}
    >
      {label}
    </Button>
    <ProblemNote problems={problems} />
  </div>
);
