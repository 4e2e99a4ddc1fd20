// Every route of REST v1.
import { noRoutes, type Routes } from './route.ts';
import { addAnalyticsRoutes } from './v1/analytics.ts';
import { addAnalyticsExportRoute } from './v1/analytics-export.ts';
import { addApiKeyRoutes } from './v1/api-key.ts';
import { addAuditLogRoute } from './v1/audit-log.ts';
import { addFolderRoutes } from './v1/folder.ts';
import { addInvitationRoutes } from './v1/invitation.ts';
import { addLogoRoutes } from './v1/logo.ts';
import { addLogoImageRoute } from './v1/logo-image.ts';
import { addMemberRoutes } from './v1/member.ts';
import { addOrganizationRoutes } from './v1/organization.ts';
import { addQrCodeRoutes } from './v1/qr-code.ts';
import { addQrCodeBulkRoutes } from './v1/qr-code-bulk.ts';
import { addQrCodeDownloadRoute } from './v1/qr-code-download.ts';
import { addQrCodeExportRoute } from './v1/qr-code-export.ts';
import { addQrCodeImportRoute } from './v1/qr-code-import.ts';
import { addQrCodePreviewRoute } from './v1/qr-code-preview.ts';
import { addScanRoute } from './v1/scan.ts';
import { addStylePresetRoutes } from './v1/style-preset.ts';
import { addTagRoute } from './v1/tag.ts';
import { addWebhookRoutes } from './v1/webhook.ts';
import { addWebhookDeliveryRoutes } from './v1/webhook-delivery.ts';

/** The routes by themselves: what they answer needs the app around them. */
export function createRoutes(): Routes {
  const routes = noRoutes();
  addOrganizationRoutes(routes);
  addMemberRoutes(routes);
  addInvitationRoutes(routes);
  // Before the routes whose `{id}` their words would be.
  addQrCodeExportRoute(routes);
  addQrCodeImportRoute(routes);
  addQrCodeBulkRoutes(routes);
  addAnalyticsRoutes(routes);
  addQrCodeRoutes(routes);
  addQrCodeDownloadRoute(routes);
  addQrCodePreviewRoute(routes);
  addLogoRoutes(routes);
  addLogoImageRoute(routes);
  addStylePresetRoutes(routes);
  addFolderRoutes(routes);
  addTagRoute(routes);
  addAnalyticsExportRoute(routes);
  addScanRoute(routes);
  addApiKeyRoutes(routes);
  addAuditLogRoute(routes);
  addWebhookRoutes(routes);
  addWebhookDeliveryRoutes(routes);
  return routes;
}
