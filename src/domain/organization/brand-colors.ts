// The colors of scan pages.
import { readableOn, textColorOn } from '../style/contrast.ts';

/** By the name of the CSS variable. */
export const pageColors = {
  light: {
    accent: '#1D4ED8',
    'on-accent': '#FFFFFF',
    line: '#D4D4D8',
    quiet: '#52525B',
    card: '#FFFFFF',
    page: '#F4F4F5',
    wrong: '#B91C1C',
    text: '#18181B',
  },
  dark: {
    accent: '#93B4FD',
    'on-accent': '#0B1220',
    line: '#3F3F46',
    quiet: '#B4B4BD',
    card: '#1C1C20',
    page: '#101013',
    wrong: '#FCA5A5',
    text: '#F4F4F5',
  },
} as const;

export type ColorScheme = keyof typeof pageColors;

interface BrandColors {
  accentColor: string | null;
  headerColor: string | null;
}

/** Text on the colors of an organization, and text in them, is easy to read. */
export function brandColors({ accentColor, headerColor }: BrandColors, scheme: ColorScheme) {
  const usual = pageColors[scheme];
  return {
    accent: accentColor ?? usual.accent,
    onAccent: accentColor === null ? usual['on-accent'] : textColorOn(accentColor),
    link: accentColor === null ? usual.accent : readableOn(usual.card, accentColor),
    header: headerColor,
    onHeader: headerColor === null ? null : textColorOn(headerColor),
  };
}
