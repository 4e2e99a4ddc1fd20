// The fields of a new code.
import { toRoutingFields } from '../../routing/routing.ts';
import { defaultStyle, type Style } from '../../style/style.ts';
import { isDynamic, type QrCodeFields, toDraft } from '../form/fields.ts';
import { noOwnFields } from '../form/own-fields.tsx';
import { suggestedName } from './suggested-name.ts';

export const blank: QrCodeFields = {
  name: '',
  type: 'URL',
  values: {},
  dynamic: null,
  shortCode: '',
  reuseShortCode: false,
  folderId: null,
  tags: [],
  own: noOwnFields,
  style: defaultStyle,
  routing: toRoutingFields(null),
};

interface Code {
  type: string;
  dynamic: boolean;
  folderId: string | null;
  tags: readonly string[];
  style: Style;
}

/** Everything but what makes a code itself: its name, its content and where it leads. */
export const likeCode = ({ type, dynamic, folderId, tags, style }: Code): QrCodeFields => ({
  ...blank,
  type,
  dynamic,
  folderId,
  tags,
  style,
});

/** The input for the server; null for a type that this page does not know. */
export function newDraft(fields: QrCodeFields) {
  const { shortCode, reuseShortCode, routing } = blank;
  // A static code has neither, also if they were filled in before it was chosen.
  const held = isDynamic(fields) ? fields : { ...fields, shortCode, reuseShortCode, routing };
  return toDraft({ ...held, name: fields.name.trim() || suggestedName(fields) }, blank);
}
