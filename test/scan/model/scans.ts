// The scans that were answered, and naive counts of them.

export interface AnsweredScan {
  /** Unique; stored as the city. Undefined if the visitor asks not to be tracked. */
  marker: string | undefined;
  visitor: string;
  bot: boolean;
  country: string;
  device: string;
  /** By the clock of the process, in milliseconds: when it was sent and answered. */
  from: number;
  to: number;
  /** Whether its visitor may have been unknown, so that it may not be unique. */
  doubtful: boolean;
  /** Whether retention has deleted it; counts stay. */
  expired: boolean;
}

export const zones = ['UTC', 'Asia/Kathmandu', 'America/St_Johns'] as const;

const formats = new Map(
  zones.map((zone) => [zone, new Intl.DateTimeFormat('en-CA', { timeZone: zone })]),
);

export const dayOf = (time: number, zone: (typeof zones)[number]): string =>
  formats.get(zone)?.format(time) ?? '';

const byPeople = (scans: readonly AnsweredScan[]): AnsweredScan[] =>
  scans.filter(({ bot }) => !bot);

const countsOf = (names: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const name of names.toSorted()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

/** What analytics show; `byDay` is undefined if a scan could belong to two days. */
export function analyticsOf(scans: readonly AnsweredScan[], zone: (typeof zones)[number]) {
  const people = byPeople(scans);
  const tracked = people.filter(({ marker }) => marker !== undefined);
  const isCertain = people.every(({ from, to }) => dayOf(from, zone) === dayOf(to, zone));
  return {
    total: people.length,
    byDay: isCertain ? countsOf(people.map(({ from }) => dayOf(from, zone))) : undefined,
    devices: countsOf(tracked.map(({ device }) => device)),
    countries: countsOf(tracked.map(({ country }) => country)),
  };
}

/** The least and the largest number of unique scans. */
export function uniqueOf(scans: readonly AnsweredScan[], today: string): [number, number] {
  const tracked = byPeople(scans).filter(({ marker }) => marker !== undefined);
  const visits = Map.groupBy(tracked, ({ visitor, from }) => `${dayOf(from, 'UTC')} ${visitor}`);
  let [least, most] = [0, 0];
  for (const [visit, of] of visits) {
    // The salts of other days may be deleted at any time.
    const isToday = visit.startsWith(today);
    if (isToday && of.some(({ doubtful }) => !doubtful)) least += 1;
    most += isToday ? 1 : of.length;
  }
  return [least, most];
}

/** The markers that lists of single scans show, in any order. */
export const listed = (scans: readonly AnsweredScan[]): string[] =>
  byPeople(scans)
    .filter(({ expired }) => !expired)
    .flatMap(({ marker }) => marker ?? 'untracked')
    .sort();
