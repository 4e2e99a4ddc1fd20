// Requests that carry files, for which clients have more time than for others.
import type { IncomingMessage } from 'node:http';

const paths = /^\/api\/v1\/organizations\/[^/]+\/(?:qr-codes\/import|logos)$/;

export const isUpload = ({ url = '' }: Pick<IncomingMessage, 'url'>): boolean =>
  paths.test(url.split('?', 1)[0] ?? '');
