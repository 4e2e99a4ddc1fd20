// What somebody scans with, as their User-Agent header tells.
import Bowser from 'bowser';
import type { Device, OperatingSystem } from '../domain/routing/visitor.ts';

interface Tool {
  device: Device | undefined;
  operatingSystem: OperatingSystem | undefined;
}

const devices: ReadonlyMap<string, Device> = new Map([
  ['mobile', 'MOBILE'],
  ['tablet', 'TABLET'],
  ['desktop', 'DESKTOP'],
  ['tv', 'TV'],
]);

const operatingSystems: ReadonlyMap<string, OperatingSystem> = new Map([
  ['iOS', 'IOS'],
  ['Android', 'ANDROID'],
  ['HarmonyOS', 'HARMONY_OS'],
  ['Windows', 'WINDOWS'],
  ['macOS', 'MACOS'],
  ['Linux', 'LINUX'],
  ['Chrome OS', 'CHROME_OS'],
]);

/** Longer than any browser's; what comes after it says nothing. */
const longest = 500;

/** Undefined is what the text does not tell. */
export function toolOf(userAgent: string): Tool {
  const given = userAgent.slice(0, longest).trim();
  if (given === '') return { device: undefined, operatingSystem: undefined };
  const { platform, os } = Bowser.parse(given);
  const operatingSystem = operatingSystems.get(os.name ?? '');
  const device = devices.get(platform.type ?? '');
  // The library leaves open what these run on.
  return { device: operatingSystem === 'CHROME_OS' ? 'DESKTOP' : device, operatingSystem };
}
