// The colors to choose from: those of templates and of the latest codes, then some that scan well.
import { useQuery } from 'urql';
import { useOrganization } from '../../shell/organization.ts';
import { BrandColorsDocument, type StyleColorsFragment } from './colors.generated.ts';
import { toHex } from './hex.ts';

const maxColors = 10;

const basic = ['#000000', '#FFFFFF', '#1D3557', '#0A4D46', '#7A0A4D', '#9B1C1C', '#4C1D95'];

const colorsOf = ({ gradient, frame, ...style }: StyleColorsFragment): (string | null)[] => [
  style.foregroundColor,
  style.backgroundColor,
  style.eyeFrameColor,
  style.eyeBallColor,
  ...(gradient?.stops.map(({ color }) => color) ?? []),
  frame?.color ?? null,
];

export function useBrandColors(): string[] {
  const { id: organization } = useOrganization();
  const [{ data }] = useQuery({ query: BrandColorsDocument, variables: { organization } });
  const { stylePresets, qrCodes } = data?.organization ?? {};
  const styles = [...(stylePresets?.nodes ?? []), ...(qrCodes?.nodes ?? [])];
  const used = styles.flatMap(({ style }) => colorsOf(style)).map((color) => toHex(color ?? ''));
  const known = used.filter((color) => color !== undefined && !basic.includes(color));
  return [...new Set([...known, ...basic])].flatMap((color) => color ?? []).slice(0, maxColors);
}
