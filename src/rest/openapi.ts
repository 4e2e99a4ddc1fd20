// The OpenAPI 3.1 document, made from the schemas that check the requests.
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { RestEnv } from './route.ts';

export function openApiDocument(app: OpenAPIHono<RestEnv>) {
  app.openAPIRegistry.registerComponent('securitySchemes', 'apiKey', {
    type: 'apiKey',
    in: 'header',
    name: 'X-API-Key',
    description: 'A key of an organization: `ilqr_` with 48 letters and digits.',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    description: 'The same key, for tools that know only this header.',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'ilqr_session',
    description: 'A person who is logged in.',
  });
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'QR code API',
      version: '1.0.0',
      description: 'Dynamic QR codes that an organization owns.',
      license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{ apiKey: [] }, { bearer: [] }, { session: [] }],
  });
}
