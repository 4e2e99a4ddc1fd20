// What a preset is shown with.
import type { QrCodeDraftInput } from './style.generated.ts';

export const sampleContent: QrCodeDraftInput['content'] = { url: { url: 'https://example.com' } };
