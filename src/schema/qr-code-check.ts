// What must hold of a QR code before it is stored.
import type { Context } from '../context.ts';
import { type Content, encodeContent } from '../domain/content/index.ts';
import { leadsTo } from '../domain/content/url.ts';
import { encodeSymbol, TooMuchDataError } from '../domain/render/symbol.ts';
import { styleProblems } from '../domain/scannability.ts';
import type { Style } from '../domain/style.ts';
import { ApiError, invalid } from '../errors.ts';
import { contentField } from './qr-code-content-input.ts';
import type { References } from './qr-code-references.ts';

/** The style, if cameras can read it. Throws UNPROCESSABLE. */
export function checkStyle(style: Style): Style {
  const problems = styleProblems(style);
  if (problems.length === 0) return style;
  throw new ApiError('UNPROCESSABLE', {
    message: problems.map((problem) => problem.message).join('; '),
    details: problems.map(({ field, message }) => ({ field: `input.${field}`, message })),
  });
}

/** What is stored can be drawn, and leads out of this server. Throws BAD_REQUEST, UNPROCESSABLE. */
export function checkContent(content: Content, { config }: Context): void {
  // REST names it `data`, whatever the type.
  const field = `input.content.${contentField(content.type)}`;
  if (content.type === 'URL') {
    const bases = [config.shortUrl, `${config.publicUrl}/q`];
    if (bases.some((base) => leadsTo(content.data.url, base))) {
      throw invalid(`${field}.url`, 'must lead elsewhere than to a short link of this server');
    }
    return;
  }
  try {
    encodeSymbol(encodeContent(content));
  } catch (error) {
    if (!(error instanceof TooMuchDataError)) throw error;
    const { message } = error;
    throw new ApiError('UNPROCESSABLE', { message, details: [{ field, message }] });
  }
}

/** Throws BAD_REQUEST for a folder that the organization does not have. */
export function checkFolder(id: string | null | undefined, { folders }: References): void {
  if (id != null && !folders.has(id)) {
    throw invalid('input.folderId', 'must be a folder of this organization');
  }
}
