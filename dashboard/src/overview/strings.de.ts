// Strings of the start page of an organization.
import { defaultDays } from '../../../src/domain/analytics/limits.ts';
import { formatNumber, plural } from '../components/text/plural.ts';
import { expiringDays } from '../qr-codes/options.ts';
import type { overviewStrings as english } from './strings.ts';

export const overviewStrings: typeof english = {
  intro: `Letzte ${defaultDays} Tage`,
  create: 'QR-Code erstellen',
  top: {
    title: 'Meistgescannte Codes',
    all: 'Alle Codes nach Scans',
    empty: 'Noch keine Scans. Drucken und scannen Sie einen Code, um ihn hier zu sehen.',
    scans: ({ count }) => plural(count, { one: '# Scan', other: '# Scans' }),
  },
  expiring: {
    title: 'Läuft bald ab',
    all: 'Alle ablaufenden Codes',
    empty: `Kein Code läuft innerhalb von ${expiringDays} Tagen ab.`,
  },
  broken: {
    title: 'Nicht erreichbare Ziele',
    all: 'Alle nicht erreichbaren Ziele',
    empty: 'Alle Ziele sind erreichbar. Aktive Codes werden einmal am Tag geprüft.',
    status: ({ status }) => `Fehler ${status}`,
    noResponse: 'Keine Antwort',
    checked: 'zuletzt geprüft',
    edit: 'Ziel ändern',
    editOf: ({ name }) => `Ziel von ${name} ändern`,
  },
  recent: {
    title: 'Zuletzt bearbeitet',
    all: 'Alle Codes nach letzter Änderung',
    empty:
      'Noch keine Codes. Erstellen Sie einen Code, laden Sie ihn herunter und drucken Sie ihn.',
  },
  firstSteps: {
    title: 'Erste Schritte',
    allDone: 'Alles erledigt',
    progress: ({ done, of }) => `${formatNumber(done)} von ${formatNumber(of)} Schritten erledigt`,
    dismiss: 'Ausblenden',
    show: '„Erste Schritte“ anzeigen',
    done: 'Erledigt',
    create: {
      title: 'Erstellen Sie Ihren ersten QR-Code',
      help: 'Sein Ziel können Sie jederzeit ändern, auch nach dem Druck.',
      action: 'QR-Code erstellen',
    },
    print: {
      title: 'Laden Sie ihn herunter oder drucken Sie ihn',
      help: 'PNG für Bildschirme, SVG oder PDF für den Druck.',
      action: 'Herunterladen oder drucken',
    },
    scan: {
      title: 'Scannen Sie ihn mit Ihrem Smartphone',
      help: 'Richten Sie die Kamera Ihres Smartphones auf den Code.',
      waiting: 'Warten auf Ihren ersten Scan …',
      unavailable:
        'Live-Aktualisierungen sind gerade nicht verfügbar. Laden Sie die Seite nach dem Scan neu.',
      scanned: 'Gescannt!',
    },
    analyze: {
      title: 'Sehen Sie sich die Statistik an',
      help: 'Wann, wo und mit welchen Geräten Ihre Codes gescannt werden.',
      action: 'Statistik öffnen',
    },
    share: {
      title: 'Laden Sie jemanden ein oder erstellen Sie einen API-Schlüssel',
      help: 'Arbeiten Sie zusammen oder erstellen Sie Codes mit Ihrer eigenen Software.',
      invite: 'Jemanden einladen',
      apiKey: 'API-Schlüssel erstellen',
    },
  },
};
