// Shows the toasts above everything else, at the bottom of the window.
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { componentStrings } from '../strings.ts';
import { Visible } from '../text/visible.tsx';
import { dismissToast, type Toast, toasts, undoToast } from './toasts.ts';

const strings = componentStrings.toast;

const duration = 10_000;
/** What is left after the pointer or the focus has gone. */
const grace = 2_000;
const tick = 250;

const tones = {
  done: 'bg-accent-soft text-accent-strong',
  undoing: 'bg-accent-soft text-accent-strong',
  failed: 'bg-danger-soft text-danger',
};

/** The time stands still while somebody may be about to press Undo, or cannot. */
const isHeld = (toast: HTMLElement): boolean =>
  document.hidden ||
  toast.matches(':hover, :focus-within') ||
  document.querySelector('dialog:modal') !== null;

function ToastCard({ toast }: { toast: Toast }) {
  const { number, text, undo, state } = toast;
  const card = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an outcome in the same place gets all of its time
  useEffect(() => {
    let left = duration;
    const timer = setInterval(() => {
      if (!card.current || state === 'undoing') return;
      if (isHeld(card.current)) left = Math.max(left, grace);
      else left -= tick;
      if (left <= 0) dismissToast(toast);
    }, tick);
    return () => clearInterval(timer);
  }, [number, state]);
  const button = 'rounded-md px-2.5 py-1.5 font-semibold hover:bg-canvas';
  return (
    <div
      ref={card}
      className={`pointer-events-auto flex max-w-lg animate-appear items-center gap-1 rounded-xl border border-line py-1 pr-1 pl-4 text-sm font-medium shadow-float ${tones[state]}`}
    >
      <p className="min-w-0 flex-1 py-1.5 pr-2 wrap-anywhere">
        <Visible text={text} />
      </p>
      {undo && state === 'done' && (
        <button type="button" className={`${button} underline`} onClick={() => undoToast(toast)}>
          {strings.undo}
        </button>
      )}
      <button
        type="button"
        aria-label={strings.dismiss}
        className={button}
        onClick={() => dismissToast(toast)}
      >
        <span aria-hidden="true">×</span>
      </button>
    </div>
  );
}

/** The live region exists before its text, so that screen readers announce it (WAI-ARIA, live regions). */
export function ToastList() {
  const shown = useSyncExternalStore(toasts.subscribe, toasts.all);
  const region = useRef<HTMLDivElement>(null);
  /** What had the focus before a button in here. */
  const before = useRef<Element>(null);
  const hadFocus = useRef(false);
  // A button that goes away while it has the focus gives it back.
  useEffect(() => {
    if (!hadFocus.current || document.activeElement !== document.body) return;
    hadFocus.current = false;
    const target = before.current?.isConnected ? before.current : document.querySelector('h1');
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  });
  return (
    <div
      ref={region}
      role="status"
      onFocus={({ relatedTarget }) => {
        if (!region.current?.contains(relatedTarget)) before.current = relatedTarget;
        hadFocus.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget) hadFocus.current = region.current?.contains(relatedTarget) ?? false;
      }}
      className="pointer-events-none fixed inset-x-4 bottom-[calc(1rem+var(--bottom-bar,0px))] z-2 grid justify-items-center gap-2 md:left-64"
    >
      {shown.map((toast) => (
        <ToastCard key={toast.number} toast={toast} />
      ))}
    </div>
  );
}
