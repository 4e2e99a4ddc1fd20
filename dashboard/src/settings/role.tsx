// The roles of members.
import { Options } from '../components/form/options.tsx';
import { isOneOf } from '../components/text/labels.ts';
import type { OrganizationRole } from '../schema-types.generated.ts';
import { settingsStrings } from './strings.ts';

const labels = settingsStrings.role.options;

export const isRole = (value: string): value is OrganizationRole => isOneOf(labels, value);

export const RoleOptions = () => <Options labels={labels} />;
