// Labels of the API's fields in the forms, for error messages that name a field.
import { formatTime } from '../time/shown-time.ts';
import { translateMessage } from './messages/strings.ts';
import { fieldStrings as strings } from './strings.ts';

const { labels } = strings;

/** `allowedDevices` becomes `allowed devices`. */
const splitName = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** Label of the field at a path: `Rule 1, variants` for `routing.rules.0.targets`. */
export function labelOf(path: string): string {
  const names = path.split('.');
  const name = names.findLast((one) => !/^\d+$/.test(one)) ?? path;
  const ruleIndex = /\brules\.(\d+)/.exec(path)?.[1];
  const label = labels[name] ?? splitName(name).replace(/^./, (letter) => letter.toUpperCase());
  if (ruleIndex === undefined) return label;
  const number = strings.rule({ rule: Number(ruleIndex) + 1 });
  return name === 'rules' ? number : strings.inRule({ rule: number, label });
}

/** A message of the API in the language of the page, with the labels of the forms and local times. */
export const readable = (message: string, code?: string): string =>
  translateMessage(message, code)
    .replace(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, (moment) =>
      formatTime(moment, 'dateTime'),
    )
    .replace(/\b[a-z]+(?:[A-Z][a-z]+)+\b/g, (name) =>
      Object.hasOwn(labels, name)
        ? strings.quoted({ label: labels[name] ?? name })
        : splitName(name),
    );
