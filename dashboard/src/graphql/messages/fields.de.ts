// Problems of the API with a field, in German.
import type { Patterns } from './patterns.ts';

export const fieldPatterns: Patterns = {
  'is required': 'ist ein Pflichtfeld',
  'is invalid': 'ist ungültig',
  'is not valid': 'ist ungültig',
  'is incorrect': 'ist falsch',
  'is not known': 'ist nicht bekannt',
  'is not a known field': 'ist kein bekanntes Feld',
  'has an invalid format': 'hat ein ungültiges Format',
  'cannot be null': 'darf nicht leer sein',
  'cannot be changed': 'kann nicht geändert werden',
  'must be at least {}': 'muss mindestens {1} sein',
  'must be at most {}': 'darf höchstens {1} sein',
  'must be more than {}': 'muss größer als {1} sein',
  'must be less than {}': 'muss kleiner als {1} sein',
  'must be exactly {}': 'muss genau {1} sein',
  'must be one of {}': 'muss eines davon sein: {1}',
  'must be a multiple of {}': 'muss ein Vielfaches von {1} sein',
  'must be an integer': 'muss eine ganze Zahl sein',
  'must be a number': 'muss eine Zahl sein',
  'must be a string': 'muss ein Text sein',
  'must be true or false': 'muss ja oder nein sein',
  'must be an integer between {} and {}': 'muss eine ganze Zahl zwischen {1} und {2} sein',
  'must have {} to {} characters; it has {}': 'muss {1} bis {2} Zeichen haben; es sind {3}',
  'must have at most {} characters; it has {}': 'darf höchstens {1} Zeichen haben; es sind {2}',
  'must have at least {} characters': 'muss mindestens {1} Zeichen haben',
  'must have at most {} characters': 'darf höchstens {1} Zeichen haben',
  'must be at most {} characters': 'darf höchstens {1} Zeichen haben',
  'must have at least {} entries': 'muss mindestens {1} Einträge haben',
  'must have at most {} entries': 'darf höchstens {1} Einträge haben',
  'must contain at most {} tags': 'darf höchstens {1} Tags enthalten',
  'must contain at most {} rules': 'darf höchstens {1} Regeln enthalten',
  'must contain at most {} values': 'darf höchstens {1} Werte enthalten',
  'must contain 1 to {} targets': 'muss 1 bis {1} Varianten enthalten',
  'must contain at least one event': 'muss mindestens ein Ereignis enthalten',
  'must contain at least one value, or be omitted': 'muss mindestens einen Wert enthalten',
  'must contain at least one day, or be omitted for every day':
    'muss mindestens einen Tag enthalten',
  'must contain at least one folder, or be null': 'muss mindestens einen Ordner enthalten',
  'must contain a firstName, lastName or organization':
    'muss einen Vornamen, einen Nachnamen oder eine Organisation enthalten',
  'must contain 2 to 8 stops': 'muss 2 bis 8 Farben enthalten',
  'must contain a target with a weight greater than 0':
    'muss eine Variante mit einem Gewicht über 0 enthalten',
  'must be greater than the previous offset ({})': 'muss größer sein als die Position davor ({1})',
  'is blank; it must have visible content': 'ist leer; es braucht sichtbaren Inhalt',
  'must have at least one visible character': 'muss mindestens ein sichtbares Zeichen haben',
  'cannot contain line breaks or control characters':
    'darf keine Zeilenumbrüche oder Steuerzeichen enthalten',
  'cannot contain the character NUL (U+0000)': 'darf das Zeichen NUL (U+0000) nicht enthalten',
  'cannot start or end with a space': 'darf nicht mit einem Leerzeichen beginnen oder enden',
  'cannot start or end with a hyphen': 'darf nicht mit einem Bindestrich beginnen oder enden',
  'contains an invisible character, {}; remove it':
    'enthält ein unsichtbares Zeichen, {1}; entfernen Sie es',
  'contains an invisible character, {}; remove it, or write it as {}':
    'enthält ein unsichtbares Zeichen, {1}; entfernen Sie es oder schreiben Sie es als {2}',
  'is already in use; choose another': 'wird schon verwendet; wählen Sie einen anderen Wert',
  'is already used on line {}; choose another':
    'wird schon in Zeile {1} verwendet; wählen Sie einen anderen Wert',
  'is reserved by the server or looks like a reserved word; choose another':
    'ist vom Server reserviert oder sieht so aus; wählen Sie einen anderen',
  'must have 3 to 64 characters; it has {}': 'muss 3 bis 64 Zeichen haben; es sind {1}',
  'must contain only letters a–z, digits and hyphens; {} is not allowed':
    'darf nur Buchstaben a–z, Ziffern und Bindestriche enthalten; {1} ist nicht erlaubt',
  'must be lowercase letters, digits, hyphens':
    'darf nur Kleinbuchstaben, Ziffern und Bindestriche enthalten',
  'was used before by this organization; set reuseShortCode to true to use it again':
    'hatte diese Organisation früher; Sie können ihn ausdrücklich wieder verwenden',
  'belongs to a QR code in the trash; restore it, delete it for good or choose another':
    'gehört zu einem QR-Code im Papierkorb; stellen Sie ihn wieder her, löschen Sie ihn endgültig oder wählen Sie einen anderen Wert',
  'is in the trash; restore it first': 'ist im Papierkorb; stellen Sie es zuerst wieder her',
  'is a {} that does not exist anymore; restore the {} first':
    'existiert nicht mehr; stellen Sie es zuerst wieder her',
  'is used by QR codes, style presets or scan pages; remove it from them first':
    'wird von QR-Codes, Vorlagen oder Scanseiten verwendet; entfernen Sie es zuerst dort',
  'must be the ID of a folder in this organization that is not in the trash':
    'muss ein Ordner dieser Organisation sein, der nicht im Papierkorb ist',
  'must be the ID of a logo in this organization that is not in the trash':
    'muss ein Logo dieser Organisation sein, das nicht im Papierkorb ist',
  'must be the ID of a style preset in this organization that is not in the trash':
    'muss eine Vorlage dieser Organisation sein, die nicht im Papierkorb ist',
  'must be the slug of the organization': 'muss der Name der Organisation in der URL sein',
  'is too common; try four random words':
    'ist zu verbreitet; versuchen Sie es mit vier zufälligen Wörtern',
  'cannot be your email address': 'darf nicht Ihre E-Mail-Adresse sein',
  'is incorrect; enter the code that your app shows now':
    'ist falsch; geben Sie den Code ein, den Ihre App jetzt anzeigt',
  'is incorrect or was already used': 'ist falsch oder wurde schon verwendet',
  'is not valid anymore; log in again': 'gilt nicht mehr; melden Sie sich noch einmal an',
  'is not valid, was used or has expired; request a new link':
    'gilt nicht, wurde schon verwendet oder ist abgelaufen; fordern Sie einen neuen Link an',
  'is already your email address': 'ist schon Ihre E-Mail-Adresse',
  'is not a real address': 'ist keine echte Adresse',
  'must be a pending invitation; it may have been used, revoked or expired, or the inviter may no longer be an admin':
    'muss eine offene Einladung sein; sie wurde vielleicht verwendet oder widerrufen oder ist abgelaufen, oder die einladende Person ist kein Admin mehr',
  'needs a second factor of your own; set one up in your account settings first':
    'braucht einen eigenen zweiten Faktor; richten Sie zuerst in Ihrem Konto einen ein',
  'must be an email address': 'muss eine E-Mail-Adresse sein',
  'must be an email address, such as {}': 'muss eine E-Mail-Adresse sein, z. B. {1}',
  'must be a single email address, such as {}': 'muss eine einzelne E-Mail-Adresse sein, z. B. {1}',
  'must be a single phone number': 'muss eine einzelne Telefonnummer sein',
  'must be a URL': 'muss eine URL sein',
  'must be a URL such as {}': 'muss eine URL sein, z. B. {1}',
  'must be a URL such as {}; the host is missing': 'muss eine URL sein, z. B. {1}; der Host fehlt',
  'must start with https:// or http://, not {}':
    'muss mit https:// oder http:// beginnen, nicht mit {1}',
  'must have a complete host name such as example.com; {} has no dot':
    'muss einen vollständigen Hostnamen wie example.com haben; {1} hat keinen Punkt',
  'has a host name ending in {}, which is not a top-level domain':
    'hat einen Hostnamen mit der Endung {1}, die es nicht gibt',
  'has an empty label in the host name {}; check the dots':
    'hat im Hostnamen {1} eine leere Stelle; prüfen Sie die Punkte',
  'has a host that ends in a number': 'hat einen Host, der mit einer Zahl endet',
  'must not contain credentials (a user name or password before @)':
    'darf keinen Benutzernamen und kein Passwort vor dem @ enthalten',
  'must not contain white space or control characters; encode a space as %20':
    'darf keine Leerzeichen oder Steuerzeichen enthalten; schreiben Sie ein Leerzeichen als %20',
  'must not contain a backslash; encode it as %5C':
    'darf keinen Backslash enthalten; schreiben Sie ihn als %5C',
  'cannot be a short link of this server': 'darf kein Kurzlink dieses Servers sein',
  'must be a public URL: its host was not found or has a private address':
    'muss eine öffentliche URL sein: Der Host wurde nicht gefunden oder hat eine private Adresse',
  'must be at most {} characters as sent, percent-encoded and with its campaign parameters; it has {} as typed, {} as sent':
    'darf gesendet höchstens {1} Zeichen haben, mit Kodierung und Kampagnenparametern; es sind {2} eingegeben und {3} gesendet',
  'must be an IANA time zone, such as {}': 'muss eine IANA-Zeitzone sein, z. B. {1}',
  'must be a BCP 47 language tag, such as {}': 'muss ein Sprachcode sein (BCP 47), z. B. {1}',
  'must be a two-letter country code (ISO 3166-1), such as {}':
    'muss ein Ländercode aus zwei Buchstaben sein (ISO 3166-1), z. B. {1}',
  'must be an IP address or a CIDR range such as {}':
    'muss eine IP-Adresse oder ein CIDR-Bereich sein, z. B. {1}',
  'must be a color in the form #RGB or #RRGGBB, such as {}':
    'muss eine Farbe der Form #RGB oder #RRGGBB sein, z. B. {1}',
  'must be a time from {} to {}, such as {}': 'muss eine Uhrzeit von {1} bis {2} sein, z. B. {3}',
  'must be a date-time with an offset, such as {}':
    'muss ein Zeitpunkt mit Zeitzone sein, z. B. {1}',
  'must be in the future': 'muss in der Zukunft liegen',
  'must be after {}, {}': 'muss nach {1} liegen, {2}',
  'must not be before the start, {}': 'darf nicht vor dem Beginn liegen, {1}',
  'must be before endDate, which defaults to today':
    'muss vor dem letzten Tag liegen, sonst vor heute',
  'must be between -{} and {} degrees': 'muss zwischen -{1} und {2} Grad liegen',
  'must have at most 32 bytes in UTF-8; it has {}': 'darf höchstens 32 Byte haben; es sind {1}',
  'must have 8 to 63 characters or 64 hexadecimal digits for WPA; it has {}':
    'muss für WPA 8 bis 63 Zeichen oder 64 Hexadezimalziffern haben; es sind {1}',
  'is required with the encryption {}; use NONE for an open network':
    'ist mit {1} ein Pflichtfeld; wählen Sie „Kein Passwort“ für ein offenes Netzwerk',
  'must be omitted with the encryption NONE': 'muss ohne Verschlüsselung leer sein',
  'must be a phone number with 3 to 20 digits, such as {}; {}':
    'muss eine Telefonnummer mit 3 bis 20 Ziffern sein, z. B. {1}',
  'must have a + before the country code {}': 'braucht ein + vor der Ländervorwahl {1}',
  'must have at least 3 digits after the country code {}':
    'muss nach der Ländervorwahl {1} mindestens 3 Ziffern haben',
  'must have at most 15 digits including the country code; it has {}':
    'darf mit Ländervorwahl höchstens 15 Ziffern haben; es sind {1}',
  'must not have an extension, because text messages cannot be sent to one':
    'darf keine Durchwahl haben, weil man an sie keine SMS senden kann',
  'must be darker than the background; {} is lighter than {} (contrast {}), which some scanners cannot read; set lightOnDark to allow it':
    'muss dunkler als der Hintergrund sein; {1} ist heller als {2} (Kontrast {3}), was manche Scanner nicht lesen; mit lightOnDark ist es erlaubt',
  'must be lighter than the background {}, like {}; {} is darker':
    'muss wie {2} heller als der Hintergrund {1} sein; {3} ist dunkler',
  'must be lighter, with a gray level of at least {} of 255; {} has {}':
    'muss heller sein, mit einer Graustufe von mindestens {1} von 255; {2} hat {3}',
  'must differ from the background {} by at least {} of 255 gray levels; {} differs by {}':
    'muss sich vom Hintergrund {1} um mindestens {2} von 255 Graustufen unterscheiden; {3} unterscheidet sich um {4}',
  'must have a contrast of at least {}:1 to the foreground; {} with {} has {}: use a lighter background or a darker foreground':
    'muss zum Code einen Kontrast von mindestens {1}:1 haben; {2} mit {3} hat {4}: Nehmen Sie einen helleren Hintergrund oder eine dunklere Farbe des Codes',
  'must have a contrast of at least {}:1 to the background {}; {} has {}':
    'muss zum Hintergrund {2} einen Kontrast von mindestens {1}:1 haben; {3} hat {4}',
  'must have a contrast of at least {}:1 to its background {}; {} has {}':
    'muss zu seinem Hintergrund {2} einen Kontrast von mindestens {1}:1 haben; {3} hat {4}',
  'must have nearly as much contrast to the background {} as {}; {} has too little':
    'muss zum Hintergrund {1} fast so viel Kontrast haben wie {2}; {3} hat zu wenig',
  'must be SQUARE, ROUNDED or LEAF for this content: its symbol is {} modules wide, but CIRCLE only scans reliably up to {}':
    'darf bei diesem Inhalt nicht rund sein: Der Code ist {1} Module breit, rund ist nur bis {2} zuverlässig',
  'must be {} for this content: the image would be {} modules wide, too dense for small sizes; the limit is {}':
    'passt nicht zu diesem Inhalt: Das Bild wäre {2} Module breit, zu dicht für kleine Größen; höchstens {3} sind möglich',
  'must be at most {} for this content at error correction {}; {}':
    'darf bei diesem Inhalt und Fehlerkorrektur {2} höchstens {1} sein',
  'must be removed: this content has no room for a logo at error correction {}; use {}':
    'muss entfernt werden: Bei Fehlerkorrektur {1} ist in diesem Inhalt kein Platz für ein Logo; nehmen Sie {2}',
  'cannot contain {}, which the caption font does not support; it supports Latin, Greek, Cyrillic, Vietnamese and Devanagari':
    'darf {1} nicht enthalten, was die Schrift nicht kennt; sie kennt Lateinisch, Griechisch, Kyrillisch, Vietnamesisch und Devanagari',
  'must be a PNG, JPEG or SVG file': 'muss eine PNG-, JPEG- oder SVG-Datei sein',
  'must have an aspect ratio of at most {}:1':
    'darf ein Seitenverhältnis von höchstens {1}:1 haben',
  'must have a width and height between {} and {}': 'muss zwischen {1} und {2} breit und hoch sein',
  'is a required column': 'ist eine Pflichtspalte',
  'is a required column, unless the file has the column url':
    'ist eine Pflichtspalte, wenn es keine Spalte url gibt',
  'is a duplicate column': 'ist eine doppelte Spalte',
  'is not a known column': 'ist keine bekannte Spalte',
  'is not a known column; did you mean {}?': 'ist keine bekannte Spalte; meinten Sie {1}?',
  'must be the name of an existing folder; set createFolders to create missing ones':
    'muss der Name eines vorhandenen Ordners sein; fehlende können erstellt werden',
  'has an unclosed quotation mark': 'hat ein nicht geschlossenes Anführungszeichen',
  'must have a header with column names': 'muss eine erste Zeile mit Spaltennamen haben',
  'must be empty for the type {}': 'muss beim Typ {1} leer sein',
  'must be {} for the status {}': 'muss beim Status {2} {1} sein',
};
