// Security headers.
import { secureHeaders } from 'hono/secure-headers';

/** Without HSTS, which is the operator's decision. */
export const secure = secureHeaders({ xFrameOptions: 'DENY', strictTransportSecurity: false });
