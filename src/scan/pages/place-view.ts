// Where or when something is, on the page of its code.
import { decimal, mapLink } from '../../domain/content/geo.ts';
import { isDay, midnightOf } from '../../domain/time/day.ts';
import { type Html, html } from './html.ts';
import { action, type FileLink, fact, type PagedContent, type View } from './view.ts';

type Place = Extract<PagedContent, { type: 'GEO' | 'EVENT' }>;
type Held<T extends Place['type']> = Extract<Place, { type: T }>['data'];

export const placeView = (content: Place, link: FileLink): View =>
  content.type === 'GEO' ? geoView(content.data) : eventView(content.data, link);

function geoView(place: Held<'GEO'>): View {
  const latitude = decimal(place.latitude);
  const longitude = decimal(place.longitude);
  const map = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
  return {
    title: place.query || `${latitude}, ${longitude}`,
    kind: 'Place',
    facts: [fact('Latitude', latitude), fact('Longitude', longitude)],
    // No geo: link, which does nothing on iOS.
    actions: [action('Open in Maps', mapLink(place)), action('Open in OpenStreetMap', map, false)],
  };
}

const shownTime = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: 'UTC',
});

const shownDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });

/** In UTC, until the page's script shows it as its reader's clock does; a day is the same everywhere. */
const timeOf = (time: string): Html =>
  isDay(time)
    ? html`<time datetime="${time}">${shownDay.format(new Date(midnightOf(time)))}</time>`
    : html`<time datetime="${time}">${shownTime.format(new Date(time))} UTC</time>`;

function whenOf({ start, end }: Held<'EVENT'>) {
  if (isDay(start) && (end === undefined || end === start)) return [fact('Day', timeOf(start))];
  return [fact('Begins', timeOf(start)), fact('Ends', end === undefined ? undefined : timeOf(end))];
}

const eventView = (event: Held<'EVENT'>, link: FileLink): View => ({
  title: event.title,
  kind: 'Event',
  facts: [...whenOf(event), fact('Where', event.location), fact('About', event.description)],
  actions: [action('Add to calendar', link('event.ics'))],
});
