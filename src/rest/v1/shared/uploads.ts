// File upload requests, which get a longer timeout.
import type { IncomingMessage } from 'node:http';

const paths =
  /^\/(?:api\/v1\/organizations\/[^/]+\/(?:qr-codes\/import|logos)|files\/imports\/[^/]+)$/;

export const isUpload = ({ url = '' }: Pick<IncomingMessage, 'url'>): boolean =>
  paths.test(url.split('?', 1)[0] ?? '');
