// Where or when something is, on the page of its code.
import { decimal, mapLink } from '../domain/content/geo.ts';
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

/** In UTC, until the page's script shows it as its reader's clock does. */
const timeOf = (time: string): Html =>
  html`<time datetime="${time}">${shownTime.format(new Date(time))} UTC</time>`;

const eventView = (event: Held<'EVENT'>, link: FileLink): View => ({
  title: event.title,
  kind: 'Event',
  facts: [
    fact('Begins', timeOf(event.start)),
    fact('Ends', event.end === undefined ? undefined : timeOf(event.end)),
    fact('Where', event.location),
    fact('About', event.description),
  ],
  actions: [action('Add to calendar', link('event.ics'))],
});
