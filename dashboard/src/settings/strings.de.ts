// Strings of the settings: organization, members, audit log.
import { resetMinutes } from '../../../src/domain/account/limits.ts';
import { invitationDays } from '../../../src/domain/invitation/limits.ts';
import type { Labels } from '../components/text/labels.ts';
import { plural } from '../components/text/plural.ts';
import type { OrganizationRole } from '../schema-types.generated.ts';
import { roleNames } from '../shell/strings.de.ts';
import { auditActions as actions } from './audit-actions.de.ts';
import type { settingsStrings as english } from './strings.ts';

const roleOptions: Labels<OrganizationRole> = {
  VIEWER: 'Ansicht – kann ansehen',
  EDITOR: 'Bearbeitung – kann Codes erstellen und bearbeiten',
  ADMIN: 'Admin – kann auch Personen und Schlüssel verwalten',
};

export const settingsStrings: typeof english = {
  title: 'Einstellungen',
  intro: 'Verwalten Sie Ihre Organisation und Ihr Team.',
  tabs: { general: 'Allgemein', auditLog: 'Audit-Log' },
  role: { label: 'Rolle', names: roleNames, options: roleOptions },
  organization: {
    title: 'Organisation',
    id: 'ID der Organisation',
    idHint: 'Sie brauchen diese ID für Anfragen an die API.',
    copyId: 'ID der Organisation kopieren',
    name: 'Name',
    slug: 'Name in der URL',
  },
  members: {
    title: 'Mitglieder',
    you: ({ name }) => `${name} (Sie)`,
    deactivated: 'Deaktiviert',
    roleOf: ({ name }) => `Rolle von ${name}`,
    removeMember: ({ name }) => `${name} entfernen`,
    roleChanged: 'Rolle geändert',
    removed: 'Mitglied entfernt',
  },
  memberReset: {
    reset: 'Passwort zurücksetzen',
    resetOf: ({ name }) => `Passwort von ${name} zurücksetzen`,
    title: ({ name }) => `Passwort von ${name} zurücksetzen?`,
    consequence: `Sie bekommen einen Link zum Weitergeben. Wer ihn öffnet, kann innerhalb von ${resetMinutes} Minuten einmal ein neues Passwort wählen. Bis dahin bleibt das Passwort, wie es ist.`,
    create: 'Link erstellen',
    shareTitle: ({ name }) => `Link für ${name}`,
    note: 'Jetzt kopieren – Sie können ihn später nicht mehr ansehen. Geben Sie ihn nur dieser Person, so dass niemand sonst ihn lesen kann.',
    link: 'Link zum Zurücksetzen des Passworts',
  },
  removal: {
    title: ({ name }) => `${name} entfernen?`,
    consequence:
      'Die Person verliert sofort den Zugriff. Die API-Schlüssel und offenen Einladungen der Person werden widerrufen, ihre Webhooks ausgeschaltet.',
    takeOver:
      'API-Schlüssel und Webhooks der Person weiter funktionieren lassen und mir übertragen',
  },
  demotion: {
    title: {
      EDITOR: ({ name }) => `${name} die Rolle „Bearbeitung“ geben?`,
      VIEWER: ({ name }) => `${name} die Rolle „Ansicht“ geben?`,
    },
    consequence:
      'Die offenen Einladungen dieser Person werden widerrufen, ihre Webhooks ausgeschaltet. Für ihre API-Schlüssel gilt höchstens die neue Rolle.',
    takeOver: 'Webhooks der Person weiter funktionieren lassen und mir übertragen',
    confirm: 'Rolle ändern',
  },
  invitations: {
    title: 'Einladungen',
    email: 'E-Mail-Adresse',
    invite: 'Einladen',
    share: `Geben Sie diesen Link weiter. Er funktioniert einmal und läuft in ${invitationDays} Tagen ab. Sie sehen ihn nicht noch einmal.`,
    link: 'Einladungslink',
    copyLink: 'Einladungslink kopieren',
    expires: 'Läuft ab',
    revoke: 'Widerrufen',
    revokeFor: ({ email }) => `Einladung für ${email} widerrufen`,
    revoked: 'Einladung widerrufen',
  },
  dangerZone: {
    title: 'Gefahrenbereich',
    leave: 'Organisation verlassen',
    delete: 'Organisation löschen',
  },
  leaving: {
    title: ({ name }) => `${name} verlassen?`,
    consequence:
      'Sie verlieren sofort den Zugriff. Ihre API-Schlüssel und offenen Einladungen werden widerrufen, Ihre Webhooks ausgeschaltet. Nur ein Admin kann Sie wieder einladen.',
    confirm: 'Verlassen',
  },
  deletion: {
    title: ({ name }) => `${name} löschen?`,
    consequence:
      'Gedruckte Codes, API-Schlüssel und Webhooks funktionieren nicht mehr. 14 Tage lang kann ein Admin die Organisation unter derselben Adresse wiederherstellen; danach werden ihre QR-Codes und Scan-Daten endgültig gelöscht.',
    confirmation: ({ slug }) => `Geben Sie zur Bestätigung ${slug} ein`,
    confirm: 'Organisation löschen',
  },
  auditLog: {
    title: 'Audit-Log',
    intro: 'Alle Änderungen, neueste zuerst. Einträge können nicht geändert oder gelöscht werden.',
    noAccess: 'das Audit-Log',
    downloadCsv: 'CSV herunterladen',
    filters: {
      label: 'Filter',
      who: 'Person oder API-Schlüssel',
      anyone: 'Alle',
      action: 'Aktion',
      anyAction: 'Alle Aktionen',
      target: 'ID des Objekts',
      since: 'Von',
      until: 'Bis',
    },
    onlyTarget: 'Nur Einträge hierzu anzeigen',
    actions,
    entries: ({ count }) => plural(count, { one: '# Eintrag', other: '# Einträge' }),
    event: ({ who, action, target }) =>
      `${who}: ${actions[action] ?? action}${target === undefined ? '' : `: ${target}`}`,
    apiKey: ({ name }) => `API-Schlüssel „${name}“`,
    nobody: 'Jemand, der nicht angemeldet war',
    identityProvider: 'Ihr Identitätsanbieter',
    address: ({ address }) => `von ${address}`,
    changes: 'Änderungen',
    change: ({ field, from, to }) => `${field}: ${from} → ${to}`,
    changeOf: ({ thing, change }) => `${thing}: ${change}`,
    things: ({ count }) => plural(count, { one: '# Objekt', other: '# Objekte' }),
    none: 'keine Angabe',
  },
  security: {
    title: 'Sicherheit',
    require: 'Zwei-Faktor-Anmeldung verlangen',
    hint: 'Mitglieder ohne sie können alles ansehen, aber nichts ändern, bis sie sie einschalten. Das gilt auch für ihre API-Schlüssel.',
  },
};
