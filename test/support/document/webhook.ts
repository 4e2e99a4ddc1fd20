// Validates requests of webhooks against the committed openapi.json.
import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { asJson, document, problemWith, resolved } from './openapi.ts';

const { post } = resolved(resolved(document.webhooks).events);
const { parameters, requestBody } = resolved(post);
const described = z
  .array(z.object({ name: z.string(), required: z.boolean(), schema: z.unknown() }))
  .parse(parameters);
const { schema } = resolved(resolved(resolved(requestBody).content)['application/json']);

/** Why the document does not describe such a request; undefined if it does. */
export function webhookProblem(headers: IncomingHttpHeaders, body: string): string | undefined {
  for (const { name, required, schema } of described) {
    const value = headers[name];
    if (value === undefined && !required) continue;
    const { type } = asJson(schema);
    const problem = problemWith(type === 'integer' ? Number(value) : value, asJson(schema));
    if (problem) return `${name} is ${value}: ${problem}`;
  }
  const problem = problemWith(JSON.parse(body), asJson(schema));
  return problem && `${body}: ${problem}`;
}
