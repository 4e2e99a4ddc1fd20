// Sample content for previews of templates.
import type { QrCodeDraftInput } from './style.generated.ts';

export const sampleContent: QrCodeDraftInput['content'] = { url: { url: 'https://example.com' } };
