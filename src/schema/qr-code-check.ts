// What must hold of a QR code before it is stored.
import type { Context, RequestDatabase } from '../context.ts';
import { type Content, encodeContent } from '../domain/content/index.ts';
import { leadsTo } from '../domain/content/url.ts';
import { typeOfId } from '../domain/id.ts';
import { encodeSymbol, TooMuchDataError } from '../domain/render/symbol.ts';
import { addressesOf, type Routing } from '../domain/routing/schema.ts';
import { styleProblems } from '../domain/scannability.ts';
import type { Style } from '../domain/style.ts';
import { ApiError, invalid } from '../errors.ts';
import { contentField } from './qr-code-content-input.ts';

/** The style, if cameras can read it. Throws UNPROCESSABLE. */
export function checkStyle(style: Style): Style {
  const problems = styleProblems(style);
  if (problems.length === 0) return style;
  throw new ApiError('UNPROCESSABLE', {
    message: problems.map((problem) => problem.message).join('; '),
    details: problems.map(({ field, message }) => ({ field: `input.${field}`, message })),
  });
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

/** What is stored can be drawn, and leads out of this server. Throws BAD_REQUEST, UNPROCESSABLE. */
export function checkContent(content: Content, context: Context): void {
  // REST names it `data`, whatever the type.
  const field = `input.content.${contentField(content.type)}`;
  if (content.type === 'URL') {
    checkAddress(content.data.url, `${field}.url`, context);
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

/** Rules lead out of this server. Throws BAD_REQUEST. */
export function checkRouting(routing: Routing, context: Context): void {
  for (const { field, url } of addressesOf(routing)) {
    checkAddress(url, `input.routing.${field}`, context);
  }
}

/** Throws BAD_REQUEST for a folder that the organization does not have. */
export async function checkFolder(
  id: string | null | undefined,
  organizationId: string,
  prisma: RequestDatabase,
): Promise<void> {
  if (id == null) return;
  const folder =
    typeOfId(id) === 'Folder' &&
    (await prisma.folder.findUnique({ where: { id, organizationId } }));
  if (!folder) throw invalid('input.folderId', 'must be a folder of this organization');
}
