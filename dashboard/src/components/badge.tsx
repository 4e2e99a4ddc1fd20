// A badge that shows a state.
const tones = {
  good: 'bg-accent-soft text-accent-strong',
  warning: 'bg-warning-soft text-warning',
  bad: 'bg-danger-soft text-danger',
  plain: 'bg-sunken text-muted',
};

export const Badge = ({ tone, children }: { tone: keyof typeof tones; children: string }) => (
  <span
    className={`inline-block rounded-full px-2.5 py-0.5 text-xs font-medium whitespace-nowrap ${tones[tone]}`}
  >
    {children}
  </span>
);
