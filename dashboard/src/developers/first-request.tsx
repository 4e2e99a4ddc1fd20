// A request with a new API key, which runs as it is, here and elsewhere.
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Button } from '../components/button.tsx';
import { Snippet } from '../components/copy/snippet.tsx';
import { useOrganization } from '../shell/organization.ts';
import { firstRequests } from './snippets.ts';
import { developerStrings } from './strings.ts';

const strings = developerStrings.firstRequest;
const languages = Object.keys(firstRequests);

/** Characters of a response that are shown. */
const maxResponse = 2_000;

interface Answer {
  /** Undefined if there was no response. */
  status?: string;
  text: string;
}

export function FirstRequest({ apiKey }: { apiKey: string }) {
  const { id } = useOrganization();
  const panel = useId();
  const [language, setLanguage] = useState(languages[0] ?? '');
  const [answer, setAnswer] = useState<Answer>();
  const [busy, setBusy] = useState(false);
  const path = `/api/v1/organizations/${id}/qr-codes?limit=2`;
  const request = { url: `${window.location.origin}${path}`, key: apiKey };
  const send = async () => {
    setBusy(true);
    setAnswer(await answerOf(path, apiKey));
    setBusy(false);
  };
  return (
    <section className="mt-5 grid gap-3" aria-label={strings.title}>
      <p className="text-sm text-muted">{strings.text}</p>
      <LanguageTabs chosen={language} panel={panel} onChoose={setLanguage} />
      <div id={panel} role="tabpanel" aria-label={language}>
        <Snippet title={language} code={firstRequests[language]?.(request) ?? ''} />
      </div>
      <Button className="justify-self-start" busy={busy} onClick={send}>
        {strings.run}
      </Button>
      <div role="status">
        {answer && (
          <Snippet
            title={answer.status ? strings.answer({ status: answer.status }) : strings.noAnswer}
            code={answer.text}
          />
        )}
      </div>
    </section>
  );
}

/** Without the session: as a program with the key. */
async function answerOf(path: string, key: string): Promise<Answer> {
  try {
    const response = await fetch(path, { credentials: 'omit', headers: { 'X-API-Key': key } });
    const body: unknown = await response.json();
    const text = JSON.stringify(body, null, 2);
    return {
      status: String(response.status),
      text: text.length > maxResponse ? `${text.slice(0, maxResponse).toWellFormed()}…` : text,
    };
  } catch {
    return { text: strings.unreachable };
  }
}

/** The keys of a list of tabs: arrows move the focus and choose. */
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

function LanguageTabs({
  chosen,
  panel,
  onChoose,
}: {
  chosen: string;
  panel: string;
  onChoose: (language: string) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const index = languages.indexOf(chosen) + step + languages.length;
    const next = index % languages.length;
    onChoose(languages[next] ?? chosen);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={strings.language}
      className="flex flex-wrap gap-x-5 border-b border-line"
    >
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          role="tab"
          aria-selected={language === chosen}
          aria-controls={panel}
          tabIndex={language === chosen ? 0 : -1}
          onClick={() => onChoose(language)}
          onKeyDown={move}
          className="border-b-2 border-transparent px-1 pb-2 text-sm font-medium text-muted hover:text-ink aria-selected:border-accent aria-selected:text-ink"
        >
          {language}
        </button>
      ))}
    </div>
  );
}
