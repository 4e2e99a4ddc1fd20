// An icon for each type of content.
import type { QrCodeType } from '../../schema-types.generated.ts';

const paths: Readonly<Record<QrCodeType, string>> = {
  URL: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 0c-5 5-5 13 0 18m0-18c5 5 5 13 0 18M3.5 9h17m-17 6h17',
  VCARD:
    'M4.5 5h15A1.5 1.5 0 0 1 21 6.5v11a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17.5v-11A1.5 1.5 0 0 1 4.5 5ZM9 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm-3 4c.5-2.5 5.5-2.5 6 0m3-6h3m-3 3h3',
  WIFI: 'M2.5 9c5.5-5 13.5-5 19 0m-16 3.5c4-3.5 9-3.5 13 0m-10 3.5c2-2 5-2 7 0M12 19h.01',
  TEXT: 'M4 6h16M4 10h16M4 14h16M4 18h9',
  EMAIL:
    'M4.5 5h15A1.5 1.5 0 0 1 21 6.5v11a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17.5v-11A1.5 1.5 0 0 1 4.5 5ZM3.5 6l8.5 7 8.5-7',
  SMS: 'M5.5 4h13A2.5 2.5 0 0 1 21 6.5v7a2.5 2.5 0 0 1-2.5 2.5H12l-5 4v-4H5.5A2.5 2.5 0 0 1 3 13.5v-7A2.5 2.5 0 0 1 5.5 4ZM8 10h.01M12 10h.01M16 10h.01',
  PHONE:
    'M6 3h3l1.5 5-2 1.5c1 2.5 3.5 5 6 6l1.5-2 5 1.5v3a2.5 2.5 0 0 1-2.5 2.5C11 20.5 3.5 13 3.5 5.5A2.5 2.5 0 0 1 6 3Z',
  GEO: 'M12 21c4-5 6.5-8 6.5-11.5a6.5 6.5 0 0 0-13 0C5.5 13 8 16 12 21Zm0-9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  EVENT:
    'M5.5 5h13A1.5 1.5 0 0 1 20 6.5v12a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5v-12A1.5 1.5 0 0 1 5.5 5ZM4 10h16M8 3v4m8-4v4m-7 9 2 2 4-4',
};

export const TypeIcon = ({ type }: { type: QrCodeType }) => (
  <svg
    viewBox="0 0 24 24"
    aria-hidden="true"
    className="size-6 fill-none stroke-current stroke-[1.5] [stroke-linecap:round] [stroke-linejoin:round]"
  >
    <path d={paths[type]} />
  </svg>
);
