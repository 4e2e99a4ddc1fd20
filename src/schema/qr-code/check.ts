// Checks QR codes before they are stored.

import { ApiError, invalid } from '../../core/errors.ts';
import type { Content, ContentType } from '../../domain/content/index.ts';
import { contentField } from '../../domain/content/index.ts';
import { isShortLink } from '../../domain/content/url.ts';
import type { StyleProblem } from '../../domain/render/color-rules.ts';
import { TooMuchDataError } from '../../domain/render/symbol/symbol.ts';
import { addressesOf, type Routing } from '../../domain/routing/shape.ts';
import { defaultStyle, type Style, type StyleInput } from '../../domain/style/shape.ts';
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
 * Checks that a QR code is scannable. Rejects with UNPROCESSABLE and all problems.
 */
export async function checkDrawing(drawn: Drawn, style: Style, context: Context): Promise<void> {
  refuse(await problemsOf(payloadOf({ ...drawn, style }, context), style, drawn.type));
}

/** Throws BAD_REQUEST for null in fields of a style that always have a value. */
export function checkStyleValues(changes: StyleInput): void {
  const details = Object.keys(defaultStyle).flatMap((name) =>
    Reflect.get(changes, name) === null
      ? [{ field: `input.style.${name}`, message: 'cannot be null' }]
      : [],
  );
  if (details.length > 0) throw new ApiError('BAD_REQUEST', { details });
}

/** Checks that QR codes with a style can be scannable. Rejects with UNPROCESSABLE and all problems. */
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
    // REST maps this path to `data`.
    return [{ field: `content.${contentField(type)}`, message: error.message }];
  }
}

/** Throws BAD_REQUEST for a short link of this server, which would be a redirect loop. */
function checkAddress(url: string, field: string, { config }: Context): void {
  // A separate short link host serves `/q`, too.
  const bases = [
    config.shortUrl,
    ...[config.publicUrl, new URL(config.shortUrl).origin].map((base) => `${base}/q`),
  ];
  if (bases.some((base) => isShortLink(url, base))) {
    throw invalid(field, 'cannot be a short link of this server');
  }
}

/** Throws BAD_REQUEST for a destination URL that is a short link of this server. */
export function checkContent(content: Content, context: Context): void {
  if (content.type !== 'URL') return;
  checkAddress(content.data.url, `input.content.${contentField(content.type)}.url`, context);
}

/**
 * Throws BAD_REQUEST for a static URL: its destination could not be changed and scans would not be
 * counted.
 */
export function checkStatic(type: ContentType, dynamic: boolean): void {
  if (type === 'URL' && !dynamic) {
    throw invalid('input.dynamic', 'must be true for the type URL');
  }
}

/** Throws BAD_REQUEST for a routing URL that is a short link of this server. */
export function checkRouting(routing: Routing, context: Context): void {
  for (const { field, url } of addressesOf(routing)) {
    checkAddress(url, `input.routing.${field}`, context);
  }
}

/**
 * Throws BAD_REQUEST for a folder of another organization, in the trash or that the caller does not reach,
 * and for none if the caller needs one; undefined: the folder does not change.
 */
export function checkFolder(
  id: string | null | undefined,
  { folders, needsFolder }: References,
): void {
  if (id === null && needsFolder) {
    throw invalid('input.folderId', 'is required: this API key is limited to folders');
  }
  if (id != null && !folders.has(id)) {
    throw invalid(
      'input.folderId',
      'must be the ID of a folder in this organization that is not in the trash',
    );
  }
}

/**
 * Throws BAD_REQUEST for a logo of another organization or in the trash, unless it is that of `old`, which keeps
 * it.
 */
export function checkLogo({ logo }: Style, { logos }: References, old?: Style): void {
  if (logo && logo.id !== old?.logo?.id && !logos.has(logo.id)) {
    throw invalid(
      'input.style.logo.logoId',
      'must be the ID of a logo in this organization that is not in the trash',
    );
  }
}

/**
 * The style of the preset; undefined if none is given. Throws BAD_REQUEST for a preset of another
 * organization or in the trash.
 */
export function presetStyle(
  id: string | null | undefined,
  { stylePresets }: References,
): Style | undefined {
  if (id == null) return undefined;
  const style = stylePresets.get(id);
  if (!style)
    throw invalid(
      'input.stylePresetId',
      'must be the ID of a style preset in this organization that is not in the trash',
    );
  return style;
}
