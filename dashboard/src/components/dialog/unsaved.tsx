// Asks before leaving a page with unsaved changes.
import { useBlocker } from '@tanstack/react-router';
import { componentStrings } from '../strings.ts';
import { Confirmation } from './confirmation.tsx';

const strings = componentStrings.unsaved;

/** After saving, navigate with `ignoreBlocker`. */
export function Unsaved({ when }: { when: boolean }) {
  const { status, proceed, reset } = useBlocker({
    // Steps and filters of a page are in its address.
    shouldBlockFn: ({ current, next }) => when && current.pathname !== next.pathname,
    enableBeforeUnload: () => when,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <Confirmation title={strings.title} confirm={strings.leave} onConfirm={proceed} onClose={reset}>
      <p>{strings.text}</p>
    </Confirmation>
  );
}
