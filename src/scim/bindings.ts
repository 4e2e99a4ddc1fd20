// The request context, which comes with each request as a binding.
import type { RequestContext } from '../graphql/context.ts';

export interface ScimBindings {
  Bindings: { context: RequestContext };
}
