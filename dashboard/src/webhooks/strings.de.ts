// Strings of the webhook pages.
import type { SentEvent } from '../../../src/domain/webhook/event.ts';
import type { Labels } from '../components/text/labels.ts';
import { formatNumber, plural } from '../components/text/plural.ts';
import type { WebhookDeliveryStatus } from '../schema-types.generated.ts';
import type { webhookStrings as english } from './strings.ts';

const deliveryStatuses: Labels<WebhookDeliveryStatus> = {
  DELIVERED: 'Zugestellt',
  PENDING: 'Ausstehend',
  FAILED: 'Fehlgeschlagen, wird wiederholt',
  DEAD: 'Fehlgeschlagen, aufgegeben',
};

const events: Labels<SentEvent> = {
  'qr.scanned': 'QR-Code gescannt',
  'qr.created': 'QR-Code erstellt',
  'qr.updated': 'QR-Code geändert',
  'qr.archived': 'QR-Code archiviert',
  'qr.restored': 'QR-Code wiederhergestellt',
  'qr.deleted': 'QR-Code gelöscht',
  'member.joined': 'Mitglied beigetreten',
  'member.left': 'Mitglied ausgetreten',
  'member.role_changed': 'Rolle eines Mitglieds geändert',
};

export const webhookStrings: typeof english = {
  title: 'Webhooks',
  intro:
    'Bekommen Sie eine signierte HTTP-Anfrage, wenn etwas passiert. Fehlgeschlagene Zustellungen werden einen Tag lang wiederholt.',
  noAccess: 'Webhooks',
  emptyTitle: 'Noch keine Webhooks',
  empty:
    'Geben Sie die URL eines Endpunkts an, wählen Sie Ereignisse aus und prüfen Sie die Signatur mit dem Secret, das Sie bekommen.',
  state: { on: 'Ein', off: 'Aus', failing: 'Schlägt fehl' },
  create: {
    open: 'Webhook erstellen',
    title: 'Webhook erstellen',
    submit: 'Erstellen',
    done: 'Webhook erstellt',
  },
  edit: { open: 'Bearbeiten', title: 'Webhook bearbeiten' },
  form: {
    url: 'URL des Endpunkts',
    urlPlaceholder: 'https://example.com/hooks/qr',
    events: 'Ereignisse',
    subscriptionNote:
      'Die API nimmt auch Ereignisse zu Abonnements an. Sie werden nie gesendet, weil ein selbst betriebener Server nichts abrechnet.',
    batch: 'Ereignisse bündeln (bis zu 100 pro Anfrage) – für viel gescannte Codes',
    payload: 'Filter und Inhalt',
    tags: 'Nur QR-Codes mit einem dieser Tags',
    document: 'GraphQL-Abfrage',
    documentHint:
      'Ihr Ergebnis wird statt des Standardinhalts gesendet, mit Ihren Berechtigungen. Leer lassen für den Standardinhalt.',
    documentPlaceholder: '{ webhookEvent { ... on QrCodeEvent { qrCode { id name } } } }',
  },
  events,
  secret: {
    title: 'Ihr Signatur-Secret',
    newTitle: 'Neues Signatur-Secret',
    label: 'Signatur-Secret',
  },
  webhook: {
    title: 'Webhook',
    notFoundTitle: 'Webhook nicht gefunden',
    notFound: 'Er wurde vielleicht gelöscht.',
    batched: 'Gebündelt',
    filtered: 'Gefiltert',
    ownPayload: 'Eigener Inhalt',
    owner: ({ name }) => `Eigentümer: ${name}`,
    test: 'Testereignis senden',
    tested: 'Testereignis gesendet',
    turnOn: 'Einschalten',
    turnOff: 'Ausschalten',
    turnedOn: 'Webhook eingeschaltet',
    turnedOff: 'Webhook ausgeschaltet',
    rotateSecret: 'Secret erneuern',
    delete: 'Löschen',
  },
  deletion: {
    title: 'Diesen Webhook löschen?',
    text: ({ url }) =>
      `An ${url} werden keine Ereignisse mehr gesendet. Ausstehende Zustellungen werden verworfen.`,
    submit: 'Webhook löschen',
    done: 'Webhook gelöscht',
  },
  deliveries: {
    title: 'Zustellungen',
    refresh: 'Aktualisieren',
    live: 'Live',
    notLive: 'Live-Daten sind gerade nicht verfügbar.',
    emptyTitle: 'Noch keine Zustellungen',
    empty: 'Senden Sie ein Testereignis, um zu sehen, was Ihr Endpunkt bekommt.',
    statuses: deliveryStatuses,
    attempts: ({ count }) => plural(count, { one: '# Versuch', other: '# Versuche' }),
    duration: ({ milliseconds }) => `${formatNumber(milliseconds)} ms`,
    resend: 'Erneut senden',
    resendEvent: ({ event }) => `${event} erneut senden`,
    resent: 'Zustellung erneut gesendet',
    details: ({ event }) => `Einzelheiten zu ${event}`,
  },
  delivery: {
    request: 'Anfrage',
    headers: 'Header der Anfrage',
    body: 'Inhalt der Anfrage',
    noBody:
      'Sie können die Daten dieses Ereignisses nicht sehen, oder es wurde noch nicht gesendet.',
    timeOfAttempt: '<Zeit des Versuchs>',
    signature: '<mit Ihrem Signatur-Secret gebildet>',
    response: 'Antwort',
    noResponse: 'Es gab noch keine Antwort.',
    responseBody: 'Inhalt der Antwort',
    emptyBody: 'Die Antwort hat keinen Inhalt.',
    occurred: 'Geschehen',
    delivered: 'Zugestellt',
    nextAttempt: 'Nächster Versuch',
    gone: 'Diese Zustellung existiert nicht mehr.',
  },
};
