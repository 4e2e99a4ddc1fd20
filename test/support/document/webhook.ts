// Validates requests of webhooks against the committed openapi.json.
import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { asJson, document, problemWith, resolved } from './openapi.ts';

/** What a webhook sends: `results` if it has a document. */
export type WebhookRequest = 'events' | 'results';

const headerList = z.array(
  z.object({ name: z.string(), required: z.boolean(), schema: z.unknown() }),
);

function describedRequest(name: WebhookRequest) {
  const { parameters, requestBody } = resolved(resolved(resolved(document.webhooks)[name]).post);
  const { schema } = resolved(resolved(resolved(requestBody).content)['application/json']);
  return { parameters: headerList.parse(parameters), schema };
}

/** Why the document does not describe such a request; undefined if it does. */
export function webhookProblem(
  request: WebhookRequest,
  headers: IncomingHttpHeaders,
  body: string,
): string | undefined {
  const { parameters, schema } = describedRequest(request);
  for (const { name, required, schema } of parameters) {
    const value = headers[name];
    if (value === undefined && !required) continue;
    const { type } = asJson(schema);
    const problem = problemWith(type === 'integer' ? Number(value) : value, asJson(schema));
    if (problem) return `${name} is ${value}: ${problem}`;
  }
  const problem = problemWith(JSON.parse(body), asJson(schema));
  return problem && `${body}: ${problem}`;
}
