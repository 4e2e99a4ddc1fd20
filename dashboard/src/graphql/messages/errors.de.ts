// Errors of the API that are about no field, in German.
import type { Patterns } from './patterns.ts';

export const errorPatterns: Patterns = {
  'The request is invalid': 'Die Anfrage ist ungültig',
  'You do not have permission to do this': 'Dazu haben Sie keine Berechtigung',
  'This API key has been revoked': 'Dieser API-Schlüssel wurde widerrufen',
  'Not found': 'Nicht gefunden. Es wurde vielleicht gelöscht.',
  'This method is not allowed here': 'Diese Methode ist hier nicht erlaubt',
  'The request conflicts with the current state': 'Das passt nicht zum aktuellen Stand',
  'The resource has changed since you read it': 'Seit Sie das gelesen haben, hat es sich geändert',
  'The request body is too large': 'Die Anfrage ist zu groß',
  'The request body is larger than {} bytes': 'Die Anfrage ist größer als {1} Byte',
  'The request body is incomplete': 'Die Anfrage ist unvollständig angekommen',
  'The request cannot be carried out': 'Das lässt sich so nicht ausführen',
  'Too many requests. Try again later.': 'Zu viele Anfragen. Versuchen Sie es später noch einmal.',
  'Too many requests. Try again in {} second.':
    'Zu viele Anfragen. Versuchen Sie es in {1} Sekunde noch einmal.',
  'Too many requests. Try again in {} seconds.':
    'Zu viele Anfragen. Versuchen Sie es in {1} Sekunden noch einmal.',
  'Too many requests. Try again in {} minute.':
    'Zu viele Anfragen. Versuchen Sie es in {1} Minute noch einmal.',
  'Too many requests. Try again in {} minutes.':
    'Zu viele Anfragen. Versuchen Sie es in {1} Minuten noch einmal.',
  'Too many attempts. Try again in {} second.':
    'Zu viele Versuche. Versuchen Sie es in {1} Sekunde noch einmal.',
  'Too many attempts. Try again in {} seconds.':
    'Zu viele Versuche. Versuchen Sie es in {1} Sekunden noch einmal.',
  'Too many attempts. Try again in {} minute.':
    'Zu viele Versuche. Versuchen Sie es in {1} Minute noch einmal.',
  'Too many attempts. Try again in {} minutes.':
    'Zu viele Versuche. Versuchen Sie es in {1} Minuten noch einmal.',
  'Something went wrong on the server': 'Auf dem Server ist etwas schiefgegangen',
  'The server is temporarily unavailable. Try again shortly.':
    'Der Server ist gerade nicht verfügbar. Versuchen Sie es gleich noch einmal.',
  'Too many people are logging in right now. Try again in a few seconds.':
    'Gerade melden sich zu viele Personen an. Versuchen Sie es in ein paar Sekunden noch einmal.',
  'Wrong email address or password': 'E-Mail-Adresse oder Passwort falsch',
  'This account is deactivated': 'Dieses Konto ist deaktiviert',
  'Sign-up is disabled on this server': 'Die Registrierung ist auf diesem Server ausgeschaltet',
  'Sign-up on this server requires an invitation':
    'Für die Registrierung auf diesem Server brauchen Sie eine Einladung',
  'Passwords are disabled on this server; sign in with an identity provider':
    'Passwörter sind auf diesem Server ausgeschaltet; melden Sie sich mit einem Identitätsanbieter an',
  '{} cannot be reached right now': '{1} ist gerade nicht erreichbar',
  'The passkey could not be verified': 'Der Passkey konnte nicht geprüft werden',
  'This passkey was deleted': 'Dieser Passkey wurde gelöscht',
  'This passkey is not known here; it may have been deleted. Log in another way.':
    'Dieser Passkey ist hier nicht bekannt; er wurde vielleicht gelöscht. Melden Sie sich anders an.',
  'This passkey was used more often than this device knows, so there may be a copy of it. Log in another way, delete the passkey and create a new one.':
    'Dieser Passkey wurde öfter verwendet, als dieses Gerät weiß; vielleicht gibt es eine Kopie davon. Melden Sie sich anders an, löschen Sie den Passkey und erstellen Sie einen neuen.',
  'An account can have at most {} passkeys; delete one first':
    'Ein Konto kann höchstens {1} Passkeys haben; löschen Sie zuerst einen',
  'Passkeys require a server whose PUBLIC_URL is an https URL with a host name instead of an IP address':
    'Passkeys brauchen einen Server, dessen PUBLIC_URL eine https-URL mit einem Hostnamen statt einer IP-Adresse ist',
  'Recovery codes need a second factor; set one up first':
    'Wiederherstellungscodes brauchen einen zweiten Faktor; richten Sie zuerst einen ein',
  'You already have an authenticator app; delete it to set up another one':
    'Sie haben schon eine Authenticator-App; löschen Sie sie, um eine andere einzurichten',
  'This organization requires a second factor, which your account does not have; set one up in your account settings':
    'Diese Organisation verlangt einen zweiten Faktor, den Ihr Konto nicht hat; richten Sie in Ihrem Konto einen ein',
  'This is your only way to sign in; {}':
    'Das ist Ihre einzige Möglichkeit, sich anzumelden; legen Sie zuerst ein Passwort fest oder fügen Sie einen Passkey oder ein anderes Konto hinzu',
  'Your account changed meanwhile. Try again.':
    'Ihr Konto hat sich inzwischen geändert. Versuchen Sie es noch einmal.',
  'No device waits with this code. It may have expired; start again on the device.':
    'Kein Gerät wartet mit diesem Code. Er ist vielleicht abgelaufen; beginnen Sie am Gerät von vorn.',
  'Verify your email address to {}: requestEmailVerification sends you a link':
    'Bestätigen Sie dafür zuerst Ihre E-Mail-Adresse',
  'This server cannot send email. {}': 'Dieser Server kann keine E-Mails senden',
  'The server cannot send email. {}': 'Dieser Server kann keine E-Mails senden',
  'You can only see your own {}': 'Sie können nur Ihre eigenen Daten sehen',
  'This requires a logged-in user': 'Dafür müssen Sie angemeldet sein',
  'This requires the role ADMIN': 'Dafür brauchen Sie die Rolle „Admin“',
  'This requires the permission {}': 'Dafür brauchen Sie die Berechtigung {1}',
  'This is your own account. {}': 'Das ist Ihr eigenes Konto. Ändern Sie das Passwort dort.',
  'This account has no password; the member logs in with the identity provider of your organization':
    'Dieses Konto hat kein Passwort; das Mitglied meldet sich mit dem Identitätsanbieter Ihrer Organisation an',
  'This account also belongs to an organization of which you are not an admin. Only its owner or the operator of the server can reset its password.':
    'Dieses Konto gehört auch zu einer Organisation, in der Sie kein Admin sind. Nur sein Inhaber oder der Betreiber des Servers kann das Passwort zurücksetzen.',
  'An organization needs at least one admin. Make someone else an admin first, or delete the organization.':
    'Eine Organisation braucht mindestens einen Admin. Geben Sie zuerst jemand anderem diese Rolle oder löschen Sie die Organisation.',
  'You are already a member of this organization': 'Sie sind schon Mitglied dieser Organisation',
  'A service account has no owner': 'Ein Dienstkonto hat keinen Eigentümer',
  'An API key cannot create a key that expires later than itself':
    'Ein API-Schlüssel kann keinen Schlüssel erstellen, der länger gilt als er selbst',
  'An API key cannot create a key that reaches other folders':
    'Ein API-Schlüssel kann keinen Schlüssel erstellen, der andere Ordner erreicht',
  'An API key cannot create a key that allows other IP addresses':
    'Ein API-Schlüssel kann keinen Schlüssel erstellen, der andere IP-Adressen erlaubt',
  'The organization has {} shared reports; delete one first':
    'Die Organisation hat {1} geteilte Berichte; widerrufen Sie zuerst einen',
  'Only admins can change shared reports of other people':
    'Nur Admins können geteilte Berichte anderer Personen ändern',
  'An organization can have at most {} webhooks; delete one first':
    'Eine Organisation kann höchstens {1} Webhooks haben; löschen Sie zuerst einen',
  'This webhook is disabled; enable it first with active: true':
    'Dieser Webhook ist ausgeschaltet; schalten Sie ihn zuerst ein',
  'The folder has {} QR codes; at most {} can be deleted with it. Delete some of them first':
    'Der Ordner hat {1} QR-Codes; höchstens {2} können mit ihm gelöscht werden. Löschen Sie zuerst einige davon',
  'The organization has {} exports and imports that have not finished; wait for one or cancel it':
    'Die Organisation hat {1} laufende Exporte und Importe; warten Sie auf einen oder brechen Sie ihn ab',
  'This export or import has already finished': 'Dieser Export oder Import ist schon fertig',
  'The person or API key that started this no longer has access':
    'Die Person oder der API-Schlüssel hat keinen Zugriff mehr',
  'The file is a spreadsheet. Save it as “CSV UTF-8” and upload that file.':
    'Das ist eine Tabellendatei. Speichern Sie sie als „CSV UTF-8“ und laden Sie diese Datei hoch.',
  'The file has more than {}': 'Die Datei ist zu groß; sie hat mehr als {1}',
  '{} of {} rows have errors; nothing was imported':
    '{1} von {2} Zeilen haben Fehler; es wurde nichts importiert',
  'This content has {} bytes; a QR code can hold at most {} at error correction {}.':
    'Dieser Inhalt hat {1} Byte; ein QR-Code fasst bei Fehlerkorrektur {3} höchstens {2}.',
  'This content needs at least {} pixels; {} are too few.':
    'Dieser Inhalt braucht mindestens {1} Pixel; {2} sind zu wenige.',
  'The request took longer than {} seconds. Request less data or try again later.':
    'Die Anfrage hat länger als {1} Sekunden gedauert. Versuchen Sie es später noch einmal.',
};
