// Shows invisible characters in a text.
import { visibleParts } from '../../../../src/domain/text/invisible.ts';

/** The text, unchanged when copied, with the names of its invisible characters in front of them. */
export const Visible = ({ text }: { text: string }) =>
  visibleParts(text).map(({ text, invisible }, index) =>
    invisible === undefined ? (
      text
    ) : (
      <bdi
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other key
        key={index}
        data-name={invisible}
        className="before:mx-0.5 before:rounded before:border before:px-1 before:font-mono before:text-xs before:text-danger before:content-[attr(data-name)]"
      >
        {text}
      </bdi>
    ),
  );

/** The names of the invisible characters in a text. */
export const invisibleIn = (text: string): string[] => [
  ...new Set(visibleParts(text).flatMap(({ invisible }) => invisible ?? [])),
];
