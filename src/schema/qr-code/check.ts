// What must hold of a QR code before it is stored.

import { ApiError, invalid } from '../../core/errors.ts';
import type { Content, ContentType } from '../../domain/content/index.ts';
import { contentField } from '../../domain/content/index.ts';
import { leadsTo } from '../../domain/content/url.ts';
import type { StyleProblem } from '../../domain/render/scannability.ts';
import { TooMuchDataError } from '../../domain/render/symbol/symbol.ts';
import { addressesOf, type Routing } from '../../domain/routing/shape.ts';
import type { Style } from '../../domain/style/shape.ts';
import { findDrawingProblems, findStyleProblems } from '../../drawing/draw.ts';
import type { Context } from '../../graphql/context.ts';
import type { References } from './references.ts';
import { payloadOf } from './type.ts';

interface Drawn {
  type: ContentType;
  shortCode: string;
  content: unknown;
  dynamic: boolean;
}

/**
 * What shall be stored can be drawn so that cameras read it. Rejects with UNPROCESSABLE, with
 * everything that is wrong.
 */
export async function checkDrawing(drawn: Drawn, style: Style, context: Context): Promise<void> {
  refuse(await problemsOf(payloadOf({ ...drawn, style }, context), style, drawn.type));
}

/** Cameras read some code of this style. Rejects with UNPROCESSABLE, with everything that is wrong. */
export async function checkStyle(style: Style): Promise<void> {
  refuse(await findStyleProblems(style));
}

function refuse(problems: readonly StyleProblem[]): void {
  if (problems.length === 0) return;
  throw new ApiError('UNPROCESSABLE', {
    message: problems.map((problem) => problem.message).join('; '),
    details: problems.map(({ field, message }) => ({ field: `input.${field}`, message })),
  });
}

async function problemsOf(text: string, style: Style, type: ContentType): Promise<StyleProblem[]> {
  try {
    return await findDrawingProblems(text, style);
  } catch (error) {
    if (!(error instanceof TooMuchDataError)) throw error;
    // REST names it `data`, whatever the type.
    return [{ field: `content.${contentField(type)}`, message: error.message }];
  }
}

/** Throws BAD_REQUEST for an address of our own short links, which would make a redirect a loop. */
function checkAddress(url: string, field: string, { config }: Context): void {
  // A host of its own serves `/q` too.
  const bases = [
    config.shortUrl,
    ...[config.publicUrl, new URL(config.shortUrl).origin].map((base) => `${base}/q`),
  ];
  if (bases.some((base) => leadsTo(url, base))) {
    throw invalid(field, 'must lead elsewhere than to a short link of this server');
  }
}

/** A URL that is stored leads out of this server. Throws BAD_REQUEST. */
export function checkContent(content: Content, context: Context): void {
  if (content.type !== 'URL') return;
  checkAddress(content.data.url, `input.content.${contentField(content.type)}.url`, context);
}

/** Throws BAD_REQUEST for a static URL: its target could not change, and no scan would be counted. */
export function checkStatic(type: ContentType, dynamic: boolean): void {
  if (type === 'URL' && !dynamic) {
    throw invalid('input.dynamic', 'must be true for a URL, whose picture holds the short link');
  }
}

/** Rules lead out of this server. Throws BAD_REQUEST. */
export function checkRouting(routing: Routing, context: Context): void {
  for (const { field, url } of addressesOf(routing)) {
    checkAddress(url, `input.routing.${field}`, context);
  }
}

/** Throws BAD_REQUEST for a folder that the organization does not have. */
export function checkFolder(id: string | null | undefined, { folders }: References): void {
  if (id != null && !folders.has(id)) {
    throw invalid('input.folderId', 'must be a folder of this organization');
  }
}

/** Throws BAD_REQUEST for a logo that the organization does not have. */
export function checkLogo({ logo }: Style, { logos }: References): void {
  if (logo && !logos.has(logo.id)) {
    throw invalid('input.style.logo.id', 'must be a logo of this organization');
  }
}

/** The style of a preset; undefined if none is chosen. Throws BAD_REQUEST for one of others. */
export function presetStyle(
  id: string | null | undefined,
  { stylePresets }: References,
): Style | undefined {
  if (id == null) return undefined;
  const style = stylePresets.get(id);
  if (!style) throw invalid('input.stylePresetId', 'must be a style preset of this organization');
  return style;
}
