// Picks a color from the screen, in browsers that can (WICG EyeDropper API).

interface EyeDropper {
  open(): Promise<{ sRGBHex: string }>;
}

declare global {
  interface Window {
    EyeDropper?: new () => EyeDropper;
  }
}

export const hasEyeDropper = (): boolean => window.EyeDropper !== undefined;

/** Undefined if the person cancels. */
export async function pickFromScreen(): Promise<string | undefined> {
  const { EyeDropper } = window;
  if (!EyeDropper) return undefined;
  try {
    return (await new EyeDropper().open()).sRGBHex;
  } catch {
    return undefined;
  }
}
