// Asks before what was typed is left behind.
import { useBlocker } from '@tanstack/react-router';
import { Confirmation } from './confirmation.tsx';

/** Whoever saves leaves with `ignoreBlocker`. */
export function Unsaved({ when }: { when: boolean }) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => when,
    enableBeforeUnload: () => when,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <Confirmation
      title="Leave without saving?"
      confirm="Leave"
      busy={false}
      problems={undefined}
      onConfirm={proceed}
      onClose={reset}
    >
      <p>What you changed on this page is not saved yet.</p>
    </Confirmation>
  );
}
