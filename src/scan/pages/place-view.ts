// Page content for locations and events.
import { html } from 'hono/html';
import { decimal, mapLink } from '../../domain/content/geo.ts';
import { isDay, midnightOf } from '../../domain/time/day.ts';
import { action, type FileLink, fact, type Html, type PagedContent, type View } from './view.ts';

type Place = Extract<PagedContent, { type: 'GEO' | 'EVENT' }>;
type Data<T extends Place['type']> = Extract<Place, { type: T }>['data'];

export const placeView = (content: Place, link: FileLink): View =>
  content.type === 'GEO' ? geoView(content.data) : eventView(content.data, link);

function geoView(place: Data<'GEO'>): View {
  const latitude = decimal(place.latitude);
  const longitude = decimal(place.longitude);
  const map = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
  return {
    title: place.query || `${latitude}, ${longitude}`,
    kind: 'Location',
    facts: [fact('Latitude', latitude), fact('Longitude', longitude)],
    // No geo: link, because iOS ignores it.
    actions: [action('Open in Maps', mapLink(place)), action('Open in browser', map, false)],
  };
}

const shownTime = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: 'UTC',
});

const shownDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });

/** In UTC until the page's script converts it to the visitor's time zone; days need no conversion. */
const timeOf = (time: string): Html =>
  isDay(time)
    ? html`<time datetime="${time}">${shownDay.format(new Date(midnightOf(time)))}</time>`
    : html`<time datetime="${time}">${shownTime.format(new Date(time))} UTC</time>`;

function whenOf({ start, end }: Data<'EVENT'>) {
  if (isDay(start) && (end === undefined || end === start)) return [fact('Date', timeOf(start))];
  return [fact('Starts', timeOf(start)), fact('Ends', end === undefined ? undefined : timeOf(end))];
}

const eventView = (event: Data<'EVENT'>, link: FileLink): View => ({
  title: event.title,
  kind: 'Event',
  facts: [
    ...whenOf(event),
    fact('Location', event.location),
    fact('Description', event.description),
  ],
  actions: [action('Add to calendar', link('event.ics'))],
});
