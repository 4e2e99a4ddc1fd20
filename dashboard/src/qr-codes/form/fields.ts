// The values of the form of a QR code, and the input that is made of them.
import { type Routing, toRoutingInput } from '../../routing/routing.ts';
import type { CreateQrCodeInput } from '../../schema-types.generated.ts';
import { changedStyle, type Style } from '../../style/style.ts';
import { contentTypeOf, type Values } from './content.ts';
import { recommendsDynamic } from './dynamic-choice.tsx';
import { type OwnFields, toOwnInput } from './own-fields.tsx';

/** Values of the form. */
export interface QrCodeFields {
  name: string;
  type: string;
  values: Values;
  /** null until chosen: the recommended kind. */
  dynamic: boolean | null;
  shortCode: string;
  reuseShortCode: boolean;
  folderId: string | null;
  tags: readonly string[];
  own: OwnFields;
  style: Style;
  routing: Routing;
}

export type QrCodeDraft = Omit<CreateQrCodeInput, 'organizationId' | 'stylePresetId'>;

export const isDynamic = ({ type, dynamic }: QrCodeFields): boolean =>
  type === 'URL' || (dynamic ?? recommendsDynamic(type));

/** The input for the server, which validates it; null for a type this page does not know. */
export function toDraft(fields: QrCodeFields, start: QrCodeFields): QrCodeDraft | null {
  const { name, type, values, shortCode, reuseShortCode, folderId, tags, style, routing } = fields;
  const contentType = contentTypeOf(type);
  if (!contentType) return null;
  const changed = changedStyle(style, start.style);
  const isRoutingChanged = JSON.stringify(routing) !== JSON.stringify(start.routing);
  return {
    name,
    content: contentType.input(values),
    dynamic: isDynamic(fields),
    shortCode: shortCode || null,
    ...(reuseShortCode && { reuseShortCode }),
    folderId,
    tags: [...tags],
    ...toOwnInput(fields.own, start.own),
    ...(changed && { style: changed }),
    ...(isRoutingChanged && { routing: toRoutingInput(routing) }),
  };
}
