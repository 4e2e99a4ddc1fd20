// Headers that keep pages apart from other sites.
import { secureHeaders } from 'hono/secure-headers';

/** Whether a host is only for HTTPS is for whoever runs it to say. */
export const secure = secureHeaders({ xFrameOptions: 'DENY', strictTransportSecurity: false });
