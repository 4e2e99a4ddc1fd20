// Sample content for previews of templates.
import type { QrCodeDraftInput } from '../schema-types.generated.ts';

export const sampleContent: QrCodeDraftInput['content'] = { url: { url: 'https://example.com' } };
