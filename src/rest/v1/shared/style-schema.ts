// The style of requests: in REST its logo has an `id`, in GraphQL a `logoId`.
import { storedStyleInput } from '../../../domain/style/shape.ts';

/** Converts a style to the GraphQL input. */
export const restStyle = storedStyleInput.transform(({ logo, ...style }) => {
  if (!logo) return { ...style, logo };
  const { id: logoId, ...placement } = logo;
  return { ...style, logo: { logoId, ...placement } };
});
