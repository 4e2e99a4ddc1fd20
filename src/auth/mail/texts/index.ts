// The texts of all emails by language.
import type { MailLanguage } from '../language.ts';
import { de } from './de.ts';
import { en } from './en.ts';

export type MailTexts = typeof en;

export const mailTexts: Record<MailLanguage, MailTexts> = { en, de };
