// The designs that everybody can start from. They keep the logo of a code.
import { styleStrings } from '../strings.ts';
import { defaultStyle, type Style } from '../style.ts';

const { builtIn: names, frameText } = styleStrings.card;

export interface BuiltInTemplate {
  name: string;
  style: Style;
}

const template = (name: keyof typeof names, style: Partial<Style>): BuiltInTemplate => ({
  name: names[name],
  style: { ...defaultStyle, ...style },
});

export const builtInTemplates: readonly BuiltInTemplate[] = [
  template('classic', {}),
  template('soft', {
    foregroundColor: '#1F2937',
    cornerRadius: 50,
    eyeFrameShape: 'ROUNDED',
    eyeBallShape: 'ROUNDED',
  }),
  // Their corners are circles where the content allows it.
  template('dots', { foregroundColor: '#0A4D46', moduleShape: 'DOT' }),
  template('ocean', {
    foregroundColor: '#0B3C8C',
    cornerRadius: 30,
    eyeFrameShape: 'ROUNDED',
    gradient: {
      type: 'LINEAR',
      angle: 45,
      stops: [
        { offset: 0, color: '#0B3C8C' },
        { offset: 100, color: '#0E7490' },
      ],
    },
  }),
  template('berry', {
    foregroundColor: '#7A0A4D',
    moduleShape: 'VERTICAL_BAR',
    eyeFrameShape: 'LEAF',
    eyeBallShape: 'LEAF',
  }),
  template('sign', {
    foregroundColor: '#14213D',
    frame: {
      shape: 'ROUNDED',
      color: null,
      caption: frameText,
      captionColor: null,
      captionPosition: 'BOTTOM',
    },
  }),
];
