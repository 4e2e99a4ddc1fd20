// Security headers.
import { secureHeaders } from 'hono/secure-headers';

/** Without HSTS, which only responses of one host have (strict-transport.ts). */
export const secure = secureHeaders({ xFrameOptions: 'DENY', strictTransportSecurity: false });
