// Defines the routes that change a resource: PUT and PATCH, on the same mutation.
import type { z } from 'zod';
import type { Edit } from './edit.ts';
import { withReadOnly } from './fragment-shape.ts';
import { noQuery, type Route, type RouteDefinition, route } from './route.ts';

type Put<Path extends string, Body extends z.ZodObject> = RouteDefinition<
  Path,
  typeof noQuery,
  Body
>;

type EditDefinition<Path extends string, Body extends z.ZodObject> = Omit<
  Put<Path, Body>,
  'method' | 'query' | 'documentedBody' | 'edit'
> & {
  /** Operation of PATCH. */
  patchId: string;
  /** Body of PATCH in the document, where members of objects can be left out; defaults to that of PUT. */
  patchBody?: z.ZodType;
  edit: Omit<Edit<Parameters<Put<Path, Body>['handle']>[0]['path']>, 'body'>;
};

export function editRoutes<const Path extends string, Body extends z.ZodObject>({
  patchId,
  patchBody,
  edit: resource,
  ...definition
}: EditDefinition<Path, Body>): [put: Route, patch: Route] {
  const edit = { ...resource, body: definition.body };
  const documentedBody = withReadOnly(definition.body, edit);
  const both = { ...definition, query: noQuery, edit };
  // The document describes them for PUT.
  const statuses = Object.keys(definition.failures ?? {});
  return [
    route<Path, typeof noQuery, Body>({ ...both, method: 'put', documentedBody }),
    route<Path, typeof noQuery, Body>({
      ...both,
      method: 'patch',
      operationId: patchId,
      summary: `${definition.summary} by a merge patch`,
      description: 'A JSON merge patch (RFC 7396).',
      failures: Object.fromEntries(statuses.map((status) => [status, ''])),
      documentedBody: patchBody ?? documentedBody,
    }),
  ];
}
