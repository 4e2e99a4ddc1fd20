// The content of an email, which is rendered as plain text and as HTML.

interface Link {
  label: string;
  url: string;
}

/** A table of names and values. */
export interface MailSection {
  title: string;
  rows: readonly { name: string; value: string; url?: string }[];
  /** What is left out. */
  more?: string | undefined;
}

/** Its text and, if it leads somewhere, its link. */
export interface MailText {
  subject: string;
  paragraphs: readonly string[];
  sections?: readonly MailSection[];
  link?: Link;
  /** What stands after the link, in small print. */
  notes?: readonly string[];
  /** Links after that, also in small print. */
  smallLinks?: readonly Link[];
}
