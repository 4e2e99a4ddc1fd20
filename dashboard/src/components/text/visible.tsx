// Text in which no character hides.
import { visibleParts } from '../../../../src/domain/text/invisible.ts';

/** The text as it is, to be copied too, with the names of characters that readers would not see. */
export const Visible = ({ text }: { text: string }) =>
  visibleParts(text).map(({ text, invisible }, index) =>
    invisible === undefined ? (
      text
    ) : (
      <bdi
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name
        key={index}
        data-name={invisible}
        className="before:mx-0.5 before:rounded before:border before:px-1 before:font-mono before:text-xs before:text-danger before:content-[attr(data-name)]"
      >
        {text}
      </bdi>
    ),
  );

/** The names of the characters of a text that readers would not see; empty if there are none. */
export const unseenIn = (text: string): string[] => [
  ...new Set(visibleParts(text).flatMap(({ invisible }) => invisible ?? [])),
];
