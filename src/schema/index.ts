// The whole schema.
import { builder } from '../builder.ts';
import './organization.ts';
import './user.ts';
import './member.ts';
import './session.ts';
import './organization-edit.ts';
import './member-edit.ts';
import './invitation.ts';
import './invitation-acceptance.ts';
import './account.ts';
import './audit-log.ts';
import './api-key.ts';
import './api-key-edit.ts';
import './api-key-rotation.ts';
import './qr-code.ts';
import './qr-code-list.ts';
import './qr-code-routing.ts';
import './qr-code-preview.ts';
import './qr-code-edit.ts';
import './analytics.ts';
import './scan.ts';
import './scan-subscription.ts';
import './webhook.ts';

export const schema = builder.toSchema();
