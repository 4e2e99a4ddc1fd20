// Every route of REST v1.
import type { Route } from './route.ts';
import { analyticsRoutes } from './v1/analytics/routes.ts';
import { apiKeyRoutes } from './v1/api-key/routes.ts';
import { auditLogRoutes } from './v1/audit-log/routes.ts';
import { folderRoutes } from './v1/folder/routes.ts';
import { invitationRoutes } from './v1/invitation/routes.ts';
import { logoImageRoutes } from './v1/logo/image.ts';
import { logoRoutes } from './v1/logo/routes.ts';
import { memberRoutes } from './v1/member/routes.ts';
import { organizationRoutes } from './v1/organization/routes.ts';
import { qrCodeBulkRoutes } from './v1/qr-code/bulk.ts';
import { qrCodeBulkDeletionRoutes } from './v1/qr-code/bulk-deletion.ts';
import { qrCodeDeletionRoutes } from './v1/qr-code/deletion.ts';
import { qrCodeDownloadRoutes } from './v1/qr-code/download.ts';
import { qrCodeDuplicateRoutes } from './v1/qr-code/duplicate.ts';
import { qrCodeEditRoutes } from './v1/qr-code/edit.ts';
import { qrCodeExportRoutes } from './v1/qr-code/export/routes.ts';
import { qrCodeHistoryRoutes } from './v1/qr-code/history/routes.ts';
import { qrCodeImportRoutes } from './v1/qr-code/import/routes.ts';
import { qrCodeLabelSheetRoutes } from './v1/qr-code/label-sheet/routes.ts';
import { qrCodePreviewRoutes } from './v1/qr-code/preview/routes.ts';
import { qrCodeRoutes } from './v1/qr-code/routes.ts';
import { qrCodeSeriesRoutes } from './v1/qr-code/series.ts';
import { analyticsExportRoutes } from './v1/scan/export.ts';
import { scanRoutes } from './v1/scan/routes.ts';
import { sharedReportRoutes } from './v1/shared-report/routes.ts';
import { stylePresetRoutes } from './v1/style-preset/routes.ts';
import { tagRoutes } from './v1/tag/routes.ts';
import { webhookDeliveryRoutes } from './v1/webhook/delivery/routes.ts';
import { webhookRoutes } from './v1/webhook/routes.ts';

/** In matching order. */
export const routes: readonly Route[] = [
  ...organizationRoutes,
  ...memberRoutes,
  ...invitationRoutes,
  // Before routes with `{id}`, which would also match these paths.
  ...qrCodeExportRoutes,
  ...qrCodeLabelSheetRoutes,
  ...qrCodeImportRoutes,
  ...qrCodeBulkRoutes,
  ...qrCodeBulkDeletionRoutes,
  ...qrCodeSeriesRoutes,
  ...analyticsRoutes,
  ...qrCodeRoutes,
  ...qrCodeEditRoutes,
  ...qrCodeDeletionRoutes,
  ...qrCodeDownloadRoutes,
  ...qrCodePreviewRoutes,
  ...qrCodeHistoryRoutes,
  ...qrCodeDuplicateRoutes,
  ...logoRoutes,
  ...logoImageRoutes,
  ...stylePresetRoutes,
  ...folderRoutes,
  ...tagRoutes,
  ...analyticsExportRoutes,
  ...scanRoutes,
  ...sharedReportRoutes,
  ...apiKeyRoutes,
  ...auditLogRoutes,
  ...webhookRoutes,
  ...webhookDeliveryRoutes,
];
