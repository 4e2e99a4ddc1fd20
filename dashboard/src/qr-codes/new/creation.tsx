// Creates a code step by step: what it does, its content, its kind, its design, where it belongs.
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Unsaved } from '../../components/dialog/unsaved.tsx';
import { ProblemNote } from '../../components/form/problem-note.tsx';
import { Card } from '../../components/page.tsx';
import { isRoutingField } from '../../routing/routing.ts';
import { DraftPreview } from '../../style/draft-preview.tsx';
import { SaveTemplateDialog } from '../../style/save-template-dialog.tsx';
import { StyleCard } from '../../style/style-card.tsx';
import { isComplete } from '../form/content.ts';
import { ContentFields, isContentField } from '../form/content-fields.tsx';
import { DynamicChoice } from '../form/dynamic-choice.tsx';
import { isDynamic, type QrCodeFields } from '../form/fields.ts';
import { DetailsStep } from './details-step.tsx';
import { Phone } from './phone.tsx';
import type { Step } from './step.ts';
import { StepBar } from './step-bar.tsx';
import { StepList } from './step-list.tsx';
import { newCodeStrings } from './strings.ts';
import { TypeStep } from './type-step.tsx';
import { useCreation } from './use-creation.ts';

const strings = newCodeStrings;

/** The fields of the details that show their own problems. */
const detailFields = /^(?:name|shortCode|folderId|tags|externalId|notes|metadata)\b/;

export function Creation({ start, asked }: { start: QrCodeFields; asked: Step }) {
  const creation = useCreation(start, asked);
  const { fields, change, isChanged, draft, step, steps, busy, problems } = creation;
  const { type, values, style } = fields;
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const [savingTemplate, setSavingTemplate] = useState(false);
  const [seen, setSeen] = useState({ step, problems });

  // A step that was opened takes the focus: at what is wrong, at its first field, or at its heading.
  useEffect(() => {
    if (step === seen.step && problems === seen.problems) return;
    setSeen({ step, problems });
    const find = (selector: string) => form.current?.querySelector<HTMLElement>(selector);
    const wrong = find('[aria-invalid=true]');
    if (wrong) wrong.focus();
    if (wrong || step === seen.step) return;
    const field = step === 'content' ? find('input, textarea, select') : undefined;
    (field ?? heading.current)?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [step, seen, problems]);

  const at = steps.indexOf(step);
  const previous = steps[at - 1];
  const isFilled = isComplete(type, values);
  const isLooking = step === 'design' || step === 'details';
  return (
    <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="lg:col-span-full">
        <StepList steps={steps} current={step} onOpen={creation.open} />
      </div>
      <form
        ref={form}
        id={id}
        className="grid content-start gap-4"
        onSubmit={async (event) => {
          event.preventDefault();
          await creation.next();
        }}
      >
        <div className="flex min-h-9 flex-wrap items-center justify-between gap-2">
          <h2
            ref={heading}
            id={`${id}-heading`}
            tabIndex={-1}
            className="text-lg font-semibold outline-none"
          >
            {strings.questions[step]}
          </h2>
          {isChanged && (
            <Button look="quiet" disabled={busy} onClick={creation.startOver}>
              {strings.startOver}
            </Button>
          )}
        </div>
        {step === 'type' && (
          <TypeStep
            labelledBy={`${id}-heading`}
            type={type}
            onChange={(chosen) => change({ type: chosen })}
          />
        )}
        {step === 'content' && (
          <Card>
            <div className="grid gap-4">
              <ContentFields
                type={type}
                values={values}
                problems={problems}
                onChange={(changed) => change({ values: changed })}
              />
            </div>
          </Card>
        )}
        {step === 'kind' && (
          <DynamicChoice
            type={type}
            dynamic={isDynamic(fields)}
            onChange={(dynamic) => change({ dynamic })}
          />
        )}
        {step === 'design' && (
          <StyleCard
            style={style}
            onChange={(changed) => change({ style: changed })}
            onSaveTemplate={() => setSavingTemplate(true)}
          />
        )}
        {step === 'details' && (
          <Card>
            <DetailsStep fields={fields} problems={problems} onChange={change} />
          </Card>
        )}
      </form>
      {isLooking ? (
        <div className="contents lg:sticky lg:top-10 lg:block lg:self-start">
          <DraftPreview
            input={
              draft && isFilled
                ? {
                    content: draft.content,
                    dynamic: draft.dynamic,
                    shortCode: draft.shortCode,
                    style: draft.style,
                  }
                : null
            }
            style={style}
            onChange={(changed) => change({ style: changed })}
          />
        </div>
      ) : (
        <div className={step === 'type' ? 'hidden lg:block' : undefined}>
          <Phone fields={fields} />
        </div>
      )}
      <StepBar
        form={id}
        isLast={at === steps.length - 1}
        busy={busy}
        problem={
          <ProblemNote
            problems={problems}
            shown={(path) =>
              detailFields.test(path) || isContentField(type, path) || isRoutingField(path)
            }
          />
        }
        onBack={previous && (() => creation.open(previous))}
        onCreate={
          isFilled && at > 0 && at < steps.length - 1
            ? () => {
                if (form.current?.reportValidity()) void creation.finish();
              }
            : undefined
        }
      />
      <Unsaved when={!busy && isChanged} />
      {savingTemplate && (
        <SaveTemplateDialog style={style} onClose={() => setSavingTemplate(false)} />
      )}
    </div>
  );
}
