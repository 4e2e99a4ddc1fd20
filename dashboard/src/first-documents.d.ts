// The documents of `start.ts`, which Vite makes of the documents of the pages (vite/documents.ts).
declare module 'virtual:first-documents' {
  export const me: string;
  export const qrCodeList: string;
}
