// Icons of the row actions.
const paths = {
  copy: 'M7 7V4.5A1.5 1.5 0 0 1 8.5 3h7A1.5 1.5 0 0 1 17 4.5v7a1.5 1.5 0 0 1-1.5 1.5H13M4.5 7h7A1.5 1.5 0 0 1 13 8.5v7a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 3 15.5v-7A1.5 1.5 0 0 1 4.5 7Z',
  copied: 'm4 10.5 4 4 8-9',
  download:
    'M10 3v9m0 0 3.5-3.5M10 12 6.5 8.5M3.5 13.5v2A1.5 1.5 0 0 0 5 17h10a1.5 1.5 0 0 0 1.5-1.5v-2',
  archive: 'M3 4h14v3.5H3zM4.5 7.5v8h11v-8M8 11h4',
  unarchive: 'M3 4h14v3.5H3zM4.5 7.5v8h11v-8M10 14v-4m0 0-2 2m2-2 2 2',
};

export const Icon = ({ name }: { name: keyof typeof paths }) => (
  <svg
    viewBox="0 0 20 20"
    aria-hidden="true"
    className="size-5 fill-none stroke-current stroke-[1.5] [stroke-linecap:round] [stroke-linejoin:round]"
  >
    <path d={paths[name]} />
  </svg>
);
