// Runs a change of many codes: its progress, its result, and the way back.
import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useOrganization } from '../../shell/organization.ts';
import type { SelectedCode } from '../selection.ts';
import { type Change, changeCodes, type Outcome } from './change.ts';
import { confirmOutcome } from './undo.ts';

export interface BulkRun {
  /** Codes that were tried so far; undefined while nothing runs. */
  tried: number | undefined;
  /** Set if not all codes were changed. */
  outcome: Outcome | undefined;
  run: (codes: readonly SelectedCode[], change: Change) => Promise<void>;
  stop: () => void;
}

export function useBulkRun({
  message,
  isForGood = false,
  onDone,
  onClose,
}: {
  /** Says how many codes were changed. */
  message: (codes: { count: number }) => string;
  /** Whether nothing can be put back. */
  isForGood?: boolean;
  /** `left`: the codes that were not changed. */
  onDone: (left: SelectedCode[]) => void;
  onClose: () => void;
}): BulkRun {
  const client = useClient();
  const { id } = useOrganization();
  const [tried, setTried] = useState<number>();
  const [outcome, setOutcome] = useState<Outcome>();
  const controller = useRef(new AbortController());
  useEffect(() => () => controller.current.abort(), []);

  const run = async (codes: readonly SelectedCode[], change: Change) => {
    setTried(0);
    controller.current = new AbortController();
    const { signal } = controller.current;
    const result = await changeCodes(client, id, codes, change, { onProgress: setTried, signal });
    setTried(undefined);
    if (signal.aborted && result.done.length === 0 && result.failures.length === 0) return;
    const left = [
      ...result.failures.map(({ reason: _reason, ...code }) => code),
      ...(result.stopped?.left ?? []),
    ];
    const text = message({ count: result.done.length });
    confirmOutcome(client, id, text, isForGood ? { ...result, trashed: [] } : result);
    onDone(left);
    if (left.length === 0) onClose();
    else setOutcome(result);
  };
  return { tried, outcome, run, stop: () => controller.current.abort() };
}
