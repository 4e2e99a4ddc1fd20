// GraphQL types of the style of a QR code, derived from its schema.
import {
  errorCorrection,
  logoPlacement,
  type Style,
  storedLogo,
  storedStyle,
} from '../../../domain/style/shape.ts';
import { enumFromZod } from '../../../graphql/from-zod/leaf.ts';
import { objectFromZod } from '../../../graphql/from-zod/object.ts';
import { logoOfStyle } from '../../logo/of-style.ts';
import { Logo } from '../../logo/type.ts';

export const QrErrorCorrection = enumFromZod(errorCorrection);

interface Owned {
  organizationId: string;
}

type OwnedStyle = Style & Owned;
type Placement = Omit<NonNullable<Style['logo']>, 'id'> & Owned & { logoId: string };

// Before the style, which refers to it by its name.
const QrLogoPlacement = objectFromZod<Placement>(logoPlacement, {
  more: (t) => ({
    logo: t.field({
      type: Logo,
      nullable: true,
      description: 'The logo; null if it was deleted for good.',
      resolve: ({ logoId, organizationId }, _args, context, info) =>
        logoOfStyle({ id: logoId, organizationId }, context, info),
    }),
  }),
});

export const QrCodeStyle = objectFromZod<OwnedStyle>(storedStyle, {
  defaults: { lightOnDark: false, transparentBackground: false, capitalLetters: false },
  more: (t) => ({
    logo: t.field({
      type: QrLogoPlacement,
      nullable: true,
      description: storedLogo.description,
      resolve: ({ logo, organizationId }) => {
        if (!logo) return null;
        const { id: logoId, ...placement } = logo;
        return { ...placement, logoId, organizationId };
      },
    }),
  }),
});

/** The style of a row. */
export const styleOf = ({ style, organizationId }: Owned & { style: unknown }): OwnedStyle => ({
  ...storedStyle.parse(style),
  organizationId,
});
