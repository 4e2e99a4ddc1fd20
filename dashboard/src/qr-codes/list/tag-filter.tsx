// The tag filter: a popover with a tag picker.
import { lazy } from 'react';
import { buttonClass } from '../../components/button.tsx';
import { Popover } from '../../components/popover/popover.tsx';
import { loadChunk } from '../../graphql/reachability.ts';
import { qrCodeListStrings } from './strings.ts';

const strings = qrCodeListStrings.filters;

const TagPicker = lazy(async () => ({
  default: (await loadChunk(() => import('../tag-picker.tsx'))).TagPicker,
}));

export const TagFilter = ({
  tags,
  onChange,
}: {
  tags: readonly string[];
  onChange: (tags: readonly string[]) => void;
}) => (
  <Popover
    label={strings.tags}
    width={320}
    className={`${buttonClass()} col-span-2 min-h-10 justify-between! border-edge! font-normal! ${tags.length > 0 ? 'border-accent! font-medium!' : ''}`}
    button={
      <>
        {tags.length > 0 ? strings.tagCount({ count: tags.length }) : strings.tags}
        <span aria-hidden="true">▾</span>
      </>
    }
  >
    {() => <TagPicker selected={tags} onChange={onChange} />}
  </Popover>
);
