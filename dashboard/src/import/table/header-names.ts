// What people call the columns of their files, in English, German, French and Spanish.
import type { ImportField } from './fields.ts';

/** Without spaces, punctuation and accents, beside the name of the field itself. */
export const headerNames: Readonly<Partial<Record<ImportField, string>>> = {
  name: 'label codename qrname bezeichnung benennung nom libelle designation intitule nombre denominacion',
  type: 'typ art contenttype codetype inhaltstyp tipo',
  url: 'link weburl websiteurl webaddress destination destinationurl target targeturl ziel zielurl zieladresse internetadresse webadresse lien adresseweb siteinternet enlace vinculo direccionweb destino',
  tags: 'tag labels keywords schlagworte schlagworter stichworte stichworter etiketten kategorie kategorien motscles etiquettes etiquetas palabrasclave',
  folder: 'group ordner verzeichnis dossier carpeta',
  shortCode:
    'shortlink slug alias kurzlink kurzcode kurzurl codecourt liencourt codigocorto enlacecorto',
  notes:
    'note comment comments remark remarks notiz notizen bemerkung bemerkungen kommentar anmerkung anmerkungen remarque remarques commentaire commentaires nota notas comentario comentarios observaciones',
  externalId:
    'reference sku articlenumber itemnumber artikelnummer externeid referenz kennung inventarnummer identifiant numerodarticle identificador referencia',
  firstName: 'givenname vorname prenom nombredepila',
  lastName: 'surname familyname nachname familienname zuname nomdefamille apellido apellidos',
  organization: 'organisation company firma unternehmen entreprise societe empresa organizacion',
  title:
    'jobtitle position role titel berufsbezeichnung funktion titre fonction poste titulo cargo',
  phone:
    'phonenumber telephone tel mobile mobilephone cell telefon telefonnummer handy handynummer mobil mobilnummer rufnummer portable numerodetelephone telefono movil celular',
  email:
    'mail emailaddress emailadresse mailadresse courriel adresseemail adressemail correo correoelectronico',
  website: 'homepage web webseite siteweb site sitioweb paginaweb',
  street: 'streetaddress address strasse strassehausnummer anschrift adresse rue calle direccion',
  postalCode: 'zip zipcode postcode plz postleitzahl codepostal codigopostal',
  city: 'town stadt ort wohnort ville ciudad localidad',
  region: 'state province bundesland kanton departement provincia',
  country: 'land pays pais',
  ssid: 'network networkname wifi wifiname wlan wlanname netzwerk netzwerkname reseau nomdureseau red nombredelared',
  password: 'passwort kennwort wlanpasswort wifipassword motdepasse contrasena',
  encryption: 'security verschlusselung sicherheit securite chiffrement seguridad cifrado',
  hidden: 'versteckt verborgen masque oculta oculto',
  text: 'content inhalt texte texto',
  to: 'recipient empfanger an destinataire destinatario para',
  subject: 'betreff objet sujet asunto',
  body: 'emailtext mailtext corps cuerpo',
  message: 'sms nachricht mensaje',
  latitude: 'lat breitengrad breite latitud',
  longitude: 'lng lon long langengrad lange longitud',
  query: 'place placename ortsname nomdulieu nombredellugar',
  start:
    'starts starttime startdate begin beginn startdatum anfang debut datededebut inicio fechadeinicio',
  end: 'ends endtime enddate ende enddatum fin datedefin fechadefin',
  location: 'venue veranstaltungsort standort lieu emplacement lugar ubicacion',
  description: 'details beschreibung descripcion',
  dynamic: 'dynamisch dynamique dinamico',
  status: 'zustand statut etat estado',
  paused: 'pausiert',
  foregroundColor: 'color colour codecolor farbe vordergrundfarbe couleur',
  backgroundColor: 'background hintergrund hintergrundfarbe couleurdefond fond colordefondo fondo',
};
