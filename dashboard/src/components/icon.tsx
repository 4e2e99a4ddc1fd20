// Icons of buttons.
const paths = {
  copy: 'M7 7V4.5A1.5 1.5 0 0 1 8.5 3h7A1.5 1.5 0 0 1 17 4.5v7a1.5 1.5 0 0 1-1.5 1.5H13M4.5 7h7A1.5 1.5 0 0 1 13 8.5v7a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 3 15.5v-7A1.5 1.5 0 0 1 4.5 7Z',
  copied: 'm4 10.5 4 4 8-9',
  menu: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
};

export const Icon = ({ name }: { name: keyof typeof paths }) => (
  <svg
    viewBox="0 0 20 20"
    aria-hidden="true"
    className={`size-5 fill-none stroke-current [stroke-linecap:round] [stroke-linejoin:round] ${name === 'menu' ? 'stroke-[2.5]' : 'stroke-[1.5]'}`}
  >
    <path d={paths[name]} />
  </svg>
);
