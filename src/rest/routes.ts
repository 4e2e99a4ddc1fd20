// Every route of REST v1.
import { noRoutes, type Routes } from './route.ts';
import { addAnalyticsRoutes } from './v1/analytics/routes.ts';
import { addApiKeyRoutes } from './v1/api-key/routes.ts';
import { addAuditLogRoute } from './v1/audit-log/routes.ts';
import { addFolderRoutes } from './v1/folder/routes.ts';
import { addInvitationRoutes } from './v1/invitation/routes.ts';
import { addLogoImageRoute } from './v1/logo/image.ts';
import { addLogoRoutes } from './v1/logo/routes.ts';
import { addMemberRoutes } from './v1/member/routes.ts';
import { addOrganizationRoutes } from './v1/organization/routes.ts';
import { addQrCodeBulkRoutes } from './v1/qr-code/bulk.ts';
import { addQrCodeDownloadRoute } from './v1/qr-code/download.ts';
import { addQrCodeExportRoute } from './v1/qr-code/export/routes.ts';
import { addQrCodeImportRoute } from './v1/qr-code/import/routes.ts';
import { addQrCodePreviewRoute } from './v1/qr-code/preview/routes.ts';
import { addQrCodeRoutes } from './v1/qr-code/routes.ts';
import { addAnalyticsExportRoute } from './v1/scan/export.ts';
import { addScanRoute } from './v1/scan/routes.ts';
import { addStylePresetRoutes } from './v1/style-preset/routes.ts';
import { addTagRoute } from './v1/tag/routes.ts';
import { addWebhookDeliveryRoutes } from './v1/webhook/delivery/routes.ts';
import { addWebhookRoutes } from './v1/webhook/routes.ts';

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
