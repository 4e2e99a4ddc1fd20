// Page content for locations and events.
import { html } from 'hono/html';
import { decimal, mapLink } from '../../domain/content/geo.ts';
import { isDay, midnightOf } from '../../domain/time/day.ts';
import { type PageLocale, shownDate, shownDegrees } from './locale/locale.ts';
import { action, type FileLink, fact, type Html, type PagedContent, type View } from './view.ts';

type Place = Extract<PagedContent, { type: 'GEO' | 'EVENT' }>;
type Data<T extends Place['type']> = Extract<Place, { type: T }>['data'];

export const placeView = (content: Place, link: FileLink, locale: PageLocale): View =>
  content.type === 'GEO' ? geoView(content.data, locale) : eventView(content.data, link, locale);

function geoView(place: Data<'GEO'>, locale: PageLocale): View {
  const { content, actions } = locale.texts;
  const latitude = decimal(place.latitude);
  const longitude = decimal(place.longitude);
  const map = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
  return {
    title: place.query || `${latitude}, ${longitude}`,
    kind: content.location,
    facts: [
      fact(content.latitude, shownDegrees(place.latitude, locale)),
      fact(content.longitude, shownDegrees(place.longitude, locale)),
    ],
    // No geo: link, because iOS ignores it.
    actions: [
      action(actions.openInMaps, mapLink(place)),
      action(actions.openInBrowser, map, false),
    ],
  };
}

/** In UTC until the page's script converts it to the visitor's time zone; days need no conversion. */
function timeOf(time: string, locale: PageLocale): Html {
  const shown = isDay(time)
    ? shownDate(new Date(midnightOf(time)), false, locale)
    : `${shownDate(new Date(time), true, locale)} UTC`;
  return html`<time datetime="${time}" lang="${locale.region}">${shown}</time>`;
}

function whenOf({ start, end }: Data<'EVENT'>, locale: PageLocale) {
  const { date, starts, ends } = locale.texts.content;
  if (isDay(start) && (end === undefined || end === start)) {
    return [fact(date, timeOf(start, locale))];
  }
  return [
    fact(starts, timeOf(start, locale)),
    fact(ends, end === undefined ? undefined : timeOf(end, locale)),
  ];
}

function eventView(event: Data<'EVENT'>, link: FileLink, locale: PageLocale): View {
  const { content, actions } = locale.texts;
  return {
    title: event.title,
    kind: content.event,
    facts: [
      ...whenOf(event, locale),
      fact(content.location, event.location),
      fact(content.description, event.description),
    ],
    actions: [action(actions.addToCalendar, link('event.ics'))],
  };
}
