// Strings of designs and templates.
import { maxSvgBytes, maxUploadBytes } from '../../../src/domain/logo/limits.ts';
import type { styleStrings as english } from './strings.ts';

const maxUpload = `${maxUploadBytes / 1024} KB`;
const maxSvg = `${maxSvgBytes / 1024} KB`;

const eyeShapes: typeof english.corners.eyeShapes = {
  SQUARE: 'Quadratisch',
  ROUNDED: 'Abgerundet',
  CIRCLE: 'Rund',
  LEAF: 'Blatt',
};

export const styleStrings: typeof english = {
  card: {
    title: 'Design',
    saveAsTemplate: 'Als Vorlage speichern',
    startFrom: 'Mit einer Vorlage beginnen',
    startFromHint: 'Übernimmt ihre Farben, ihr Logo und ihren Rahmen.',
    choose: 'Vorlage auswählen',
  },
  saveDialog: {
    title: 'Design als Vorlage speichern',
    name: 'Name der Vorlage',
    saved: 'Als Vorlage gespeichert',
  },
  fields: {
    codeColor: 'Farbe des Codes',
    backgroundColor: 'Hintergrundfarbe',
    pattern: 'Muster',
    moduleShapes: {
      SQUARE: 'Quadrat',
      DOT: 'Punkt',
      DIAMOND: 'Raute',
      HORIZONTAL_BAR: 'Waagerechter Balken',
      VERTICAL_BAR: 'Senkrechter Balken',
    },
    cornerRoundness: ({ percent }) => `Rundung der Ecken ${percent} %`,
    logo: 'Logo',
    frame: 'Rahmen und Text',
    gradient: 'Farbverlauf',
    corners: 'Ecken',
    print: 'Druckoptionen',
  },
  logo: {
    label: 'Logo',
    none: 'Keines',
    upload: 'Logo hochladen',
    uploadHint: `PNG oder JPEG bis ${maxUpload}, SVG bis ${maxSvg}. Quadratische Bilder eignen sich am besten.`,
    uploaded: 'Logo hochgeladen',
    defaultName: 'Logo',
    tooLarge: `Das Bild ist zu groß: PNG und JPEG können bis zu ${maxUpload} haben, SVG bis zu ${maxSvg}.`,
    unreadable: 'Die Datei konnte nicht gelesen werden. Wählen Sie sie noch einmal aus.',
    problem: ({ problem }) => `Logo: ${problem}`,
    size: 'Größe des Logos (%)',
    sizeHint: '5 bis 40. Ein größeres Logo macht den Code empfindlicher gegen Beschädigung.',
    shape: 'Freiraum um das Logo',
    logoShapes: { SQUARE: 'Quadratisch', CIRCLE: 'Rund' },
    delete: 'Logo löschen',
    deleteTitle: ({ name }) => `Logo „${name}“ löschen?`,
    deleteHelp: 'Kein Code verwendet es.',
    deleted: 'Logo gelöscht',
  },
  frame: {
    label: 'Rahmen',
    none: 'Keiner',
    frameShapes: { NONE: 'Nur Text', SQUARE: 'Eckiger Rahmen', ROUNDED: 'Runder Rahmen' },
    text: 'Text im Rahmen',
    textExample: 'Jetzt scannen',
    textPosition: 'Position des Texts',
    captionPositions: { BOTTOM: 'Unter dem Code', TOP: 'Über dem Code' },
    frameColor: 'Farbe des Rahmens',
    useFrameColor: 'Andere Farbe für den Rahmen',
    textColor: 'Textfarbe',
    useTextColor: 'Andere Farbe für den Text',
  },
  gradient: {
    label: 'Farbverlauf',
    none: 'Keiner',
    gradientTypes: { LINEAR: 'Linear', RADIAL: 'Radial' },
    angle: 'Winkel (Grad)',
    angleHint: '0 ist von links nach rechts, 90 von oben nach unten.',
    color: ({ number }) => `Farbe ${number}`,
    position: ({ number }) => `Position ${number} (%)`,
    removeColor: ({ number }) => `Farbe ${number} entfernen`,
    addColor: 'Farbe hinzufügen',
  },
  corners: {
    frame: 'Rahmen der Ecken',
    dot: 'Punkt der Ecken',
    sameAsPattern: 'Wie das Muster',
    eyeShapes,
    frameColor: 'Farbe der Eckrahmen',
    useFrameColor: 'Andere Farbe für die Eckrahmen',
    dotColor: 'Farbe der Eckpunkte',
    useDotColor: 'Andere Farbe für die Eckpunkte',
  },
  print: {
    quietZone: 'Ruhezone (Module)',
    quietZoneHint: '2 bis 16. Scanner brauchen diesen Rand, um den Code zu finden.',
    errorCorrection: 'Fehlerkorrektur',
    errorCorrectionHint:
      'Höhere Stufen überstehen mehr Beschädigung, machen den Code aber dichter.',
    automatic: 'Automatisch (empfohlen)',
    errorCorrections: {
      LOW: 'L – 7 % des Codes dürfen beschädigt sein',
      MEDIUM: 'M – 15 %',
      QUARTILE: 'Q – 25 %',
      HIGH: 'H – 30 %',
    },
    capitals: 'Code vereinfachen (schreibt den Link in Großbuchstaben)',
    transparent:
      'Transparenter Hintergrund (der Kontrast wird mit der Hintergrundfarbe oben geprüft)',
    inverted: 'Invertiert (hell auf dunkel) – manche älteren Scanner lesen das nicht',
  },
  preview: {
    alt: 'Vorschau des Codes',
    empty: 'Hier erscheint Ihr QR-Code.',
    incomplete: 'Füllen Sie die Pflichtfelder aus, um die Vorschau zu aktualisieren.',
    problem: ({ field, problem }) => `${field}: ${problem}`,
  },
  templates: {
    title: 'Vorlagen',
    intro:
      'Wiederverwendbare Designs, in der API „style presets“. Eine Änderung der Vorlage ändert keine vorhandenen Codes.',
    create: 'Vorlage erstellen',
    none: 'Noch keine Vorlagen',
    noneHelp:
      'Speichern Sie Farben, Logo und Rahmen einmal und verwenden Sie sie für jeden neuen Code.',
    deleteTemplate: ({ name }) => `${name} löschen`,
    deleteTitle: ({ name }) => `„${name}“ löschen?`,
    deleteConfirm: 'Vorlage löschen',
    deleteHelp: 'Codes, die damit erstellt wurden, behalten ihr Design.',
    deleted: 'Vorlage gelöscht',
  },
  template: {
    createTitle: 'Vorlage erstellen',
    title: 'Vorlage',
    name: 'Name',
    create: 'Erstellen',
    created: 'Vorlage erstellt',
    saved: ({ name }) => `Vorlage „${name}“ gespeichert`,
    notFound: 'Vorlage nicht gefunden',
    notFoundHelp: 'Sie wurde vielleicht gelöscht, oder Sie haben keinen Zugriff darauf.',
  },
};
