// The permissions of API keys.
import { isOneOf } from '../components/text/labels.ts';
import type { ApiKeyPermission } from '../schema-types.generated.ts';
import { developerStrings } from './strings.ts';

export const isPermission = (value: unknown): value is ApiKeyPermission =>
  isOneOf(developerStrings.permissions, value);
