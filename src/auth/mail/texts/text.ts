/** The content of an email: its text and, if it leads somewhere, its only link. */
export interface MailText {
  subject: string;
  paragraphs: readonly string[];
  link?: { label: string; url: string };
  /** What stands after the link, in small print. */
  notes?: readonly string[];
}
