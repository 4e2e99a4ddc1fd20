// Strings of designs and templates.
import { maxSvgBytes, maxUploadBytes } from '../../../src/domain/logo/limits.ts';
import type { Labels } from '../components/text/labels.ts';
import type {
  QrCaptionPosition,
  QrErrorCorrection,
  QrEyeShape,
  QrFrameShape,
  QrGradientType,
  QrLogoShape,
  QrModuleShape,
} from '../schema-types.generated.ts';

const maxUpload = `${maxUploadBytes / 1024} KB`;
const maxSvg = `${maxSvgBytes / 1024} KB`;

const moduleShapes: Labels<QrModuleShape> = {
  SQUARE: 'Square',
  DOT: 'Dot',
  DIAMOND: 'Diamond',
  HORIZONTAL_BAR: 'Horizontal bar',
  VERTICAL_BAR: 'Vertical bar',
};

const eyeShapes: Labels<QrEyeShape> = {
  SQUARE: 'Square',
  ROUNDED: 'Rounded',
  CIRCLE: 'Circle',
  LEAF: 'Leaf',
};

const gradientTypes: Labels<QrGradientType> = { LINEAR: 'Linear', RADIAL: 'Radial' };

const frameShapes: Labels<QrFrameShape> = {
  NONE: 'Text only',
  SQUARE: 'Square frame',
  ROUNDED: 'Rounded frame',
};

const captionPositions: Labels<QrCaptionPosition> = {
  BOTTOM: 'Below the code',
  TOP: 'Above the code',
};

const logoShapes: Labels<QrLogoShape> = { SQUARE: 'Square', CIRCLE: 'Round' };

const errorCorrections: Labels<QrErrorCorrection> = {
  LOW: 'L – 7% of the code can be damaged',
  MEDIUM: 'M – 15%',
  QUARTILE: 'Q – 25%',
  HIGH: 'H – 30%',
};

type Numbered = { number: number };

export const styleStrings = {
  card: {
    title: 'Design',
    saveAsTemplate: 'Save as template',
    startFrom: 'Start from a template',
    startFromHint: 'Applies its colors, logo and frame. Built-in templates keep your logo.',
    builtIn: {
      classic: 'Classic',
      soft: 'Soft',
      dots: 'Dots',
      ocean: 'Ocean',
      berry: 'Berry',
      sign: 'Sign',
    },
    /** The text under the code of a template with a frame. */
    frameText: 'Scan me',
  },
  color: {
    invalid: 'Use a hex color such as #0A4D46.',
    palette: ({ label }: { label: string }) => `${label}: color palette`,
    eyeDropper: ({ label }: { label: string }) => `${label}: pick from the screen`,
    eyeDropperHint: 'Pick a color from the screen',
    use: ({ label, color }: { label: string; color: string }) => `${label}: ${color}`,
  },
  saveDialog: {
    title: 'Save design as template',
    name: 'Template name',
    saved: 'Saved as a template',
  },
  fields: {
    codeColor: 'Code color',
    backgroundColor: 'Background color',
    pattern: 'Pattern',
    moduleShapes,
    cornerRoundness: ({ percent }: { percent: number }) => `Corner roundness ${percent}%`,
    logo: 'Logo',
    frame: 'Frame and text',
    gradient: 'Gradient',
    corners: 'Corners',
    print: 'Print options',
  },
  logo: {
    label: 'Logo',
    none: 'None',
    upload: 'Upload logo',
    uploadHint: `PNG or JPEG up to ${maxUpload}, SVG up to ${maxSvg}. Square images work best.`,
    uploaded: 'Logo uploaded',
    defaultName: 'Logo',
    tooLarge: `The image is too large: PNG and JPEG can have up to ${maxUpload}, SVG up to ${maxSvg}.`,
    unreadable: 'The file couldn’t be read. Choose it again.',
    problem: ({ problem }: { problem: string }) => `Logo: ${problem}`,
    size: 'Logo size (%)',
    sizeHint: '5 to 40. A larger logo makes the code harder to scan when it is damaged.',
    shape: 'Space around the logo',
    logoShapes,
    delete: 'Delete logo',
    deleteTitle: ({ name }: { name: string }) => `Delete logo “${name}”?`,
    deleteHelp: 'No code uses it.',
    deleted: 'Logo deleted',
  },
  frame: {
    label: 'Frame',
    none: 'None',
    frameShapes,
    text: 'Frame text',
    textExample: 'Scan me',
    textPosition: 'Text position',
    captionPositions,
    frameColor: 'Frame color',
    useFrameColor: 'Use a different frame color',
    textColor: 'Text color',
    useTextColor: 'Use a different text color',
  },
  gradient: {
    label: 'Gradient',
    none: 'None',
    gradientTypes,
    angle: 'Angle (degrees)',
    angleHint: '0 is left to right, 90 is top to bottom.',
    color: ({ number }: Numbered) => `Color ${number}`,
    position: ({ number }: Numbered) => `Position ${number} (%)`,
    removeColor: ({ number }: Numbered) => `Remove color ${number}`,
    addColor: 'Add color',
  },
  corners: {
    frame: 'Corner frame',
    dot: 'Corner dot',
    sameAsPattern: 'Same as pattern',
    eyeShapes,
    frameColor: 'Corner frame color',
    useFrameColor: 'Use a different corner frame color',
    dotColor: 'Corner dot color',
    useDotColor: 'Use a different corner dot color',
  },
  print: {
    quietZone: 'Quiet zone (modules)',
    quietZoneHint: '2 to 16. Scanners need this margin to find the code.',
    errorCorrection: 'Error correction',
    errorCorrectionHint: 'Higher levels survive more damage but make the code denser.',
    automatic: 'Automatic (recommended)',
    errorCorrections,
    capitals: 'Simplify the code (encodes the link in capitals)',
    transparent: 'Transparent background (we check contrast against the background color above)',
    inverted: 'Inverted (light on dark) – some older scanners can’t read it',
  },
  preview: {
    alt: 'Preview of the code',
    empty: 'Your QR code appears here.',
    incomplete: 'Fill in the required fields to update the preview.',
    lowContrast: 'Too little contrast: scanners can’t tell these colors apart reliably.',
    fixContrast: 'Fix contrast',
    problem: ({ field, problem }: { field: string; problem: string }) => `${field}: ${problem}`,
  },
  templates: {
    title: 'Templates',
    intro:
      'Reusable designs, called style presets in the API. Editing a template doesn’t change codes you already made.',
    create: 'Create template',
    none: 'No templates yet',
    noneHelp: 'Save your colors, logo and frame once and reuse them for every new code.',
    deleteTemplate: ({ name }: { name: string }) => `Delete ${name}`,
    deleteTitle: ({ name }: { name: string }) => `Delete “${name}”?`,
    deleteConfirm: 'Delete template',
    deleteHelp: 'Codes made with it keep their design.',
    deleted: 'Template deleted',
  },
  template: {
    createTitle: 'Create template',
    title: 'Template',
    name: 'Name',
    create: 'Create',
    created: 'Template created',
    saved: ({ name }: { name: string }) => `Template “${name}” saved`,
    notFound: 'Template not found',
    notFoundHelp: 'It may have been deleted, or you may not have access to it.',
  },
};
