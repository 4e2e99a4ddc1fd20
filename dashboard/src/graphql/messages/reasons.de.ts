// What the API says in its data, in German: why a delivery failed, what came out of an A/B test.
import type { Patterns } from './patterns.ts';

export const reasonPatterns: Patterns = {
  'Connection refused': 'Verbindung abgelehnt',
  'Connection closed without a response': 'Verbindung ohne Antwort beendet',
  'Network unreachable': 'Netzwerk nicht erreichbar',
  'Timed out': 'Zeit überschritten',
  'The TLS certificate has expired': 'Das TLS-Zertifikat ist abgelaufen',
  'The TLS certificate is not trusted by the server':
    'Der Server vertraut dem TLS-Zertifikat nicht',
  'The TLS certificate is for another host name': 'Das TLS-Zertifikat gilt für einen anderen Host',
  'TLS handshake failed': 'Der TLS-Handshake ist fehlgeschlagen',
  'The response is not valid HTTP': 'Die Antwort ist kein gültiges HTTP',
  'The request failed': 'Die Anfrage ist fehlgeschlagen',
  'Host not found, or it resolves to a private address':
    'Der Host wurde nicht gefunden oder hat eine private Adresse',
  'The endpoint responded with 410 Gone': 'Die Adresse hat mit „410 Gone“ geantwortet',
  'All requests have failed since {}': 'Alle Anfragen sind gescheitert, seit {1}',
  'The signing secret cannot be decrypted because the SECRET of the server has changed. Rotate it.':
    'Das Signatur-Secret lässt sich nicht entschlüsseln, weil sich SECRET auf dem Server geändert hat. Erneuern Sie es.',
  'The result of the document has more than {} characters':
    'Das Ergebnis der GraphQL-Abfrage hat mehr als {1} Zeichen',
  'The API key that set its document has been revoked or has expired':
    'Der API-Schlüssel, der die GraphQL-Abfrage festgelegt hat, wurde widerrufen oder ist abgelaufen',
  'Its owner no longer has the permission {}':
    'Der Eigentümer des Webhooks hat die Berechtigung {1} nicht mehr',
  'The document cannot be executed anymore: {}':
    'Die GraphQL-Abfrage lässt sich nicht mehr ausführen: {1}',
  'The document failed: {}': 'Die GraphQL-Abfrage ist gescheitert: {1}',
  'Not enough scans yet: at least {} in total, and as many as let {} be expected for each target.':
    'Noch nicht genug Scans: mindestens {1} insgesamt, und so viele, dass je Ziel {2} zu erwarten sind.',
  'The shares are as configured; differences are no larger than by chance.':
    'Die Anteile sind wie eingestellt; Unterschiede sind nicht größer als durch Zufall.',
  'The shares differ from those configured by more than chance, for example because the weights were changed during the period.':
    'Die Anteile weichen stärker als durch Zufall von den eingestellten ab, z. B. weil die Gewichte im Zeitraum geändert wurden.',
  'Scans cannot be assigned to the targets, because another rule, another target or the QR code itself has the same URL.':
    'Scans lassen sich den Zielen nicht zuordnen, weil eine andere Regel, ein anderes Ziel oder der QR-Code selbst dieselbe URL hat.',
};
