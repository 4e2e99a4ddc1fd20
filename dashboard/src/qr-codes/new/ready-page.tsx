// The page of a code that was just created: its image, to download, copy or print.
import { Link, useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { Button, buttonClass } from '../../components/button.tsx';
import { TextToCopy } from '../../components/copy/text-to-copy.tsx';
import { ProblemNote } from '../../components/form/problem-note.tsx';
import { Card, EmptyState, Page } from '../../components/page.tsx';
import { Visible } from '../../components/text/visible.tsx';
import { rememberStep } from '../../first-steps/memory.ts';
import { problemsOf } from '../../graphql/problems.ts';
import { useOrganization } from '../../shell/organization.ts';
import { CopyImage } from '../print/copy-image.tsx';
import { imageUrl } from '../print/image-link.tsx';
import { sameOriginUrl } from '../same-origin.ts';
import { ReadyCodeDocument, type ReadyCodeQuery } from './ready.generated.ts';
import { newCodeStrings } from './strings.ts';

const strings = newCodeStrings.ready;

type Code = NonNullable<NonNullable<ReadyCodeQuery['organization']>['qrCode']>;

const pdfMillimeters = 40;

const Download = ({
  href,
  format,
  help,
  onDownload,
}: {
  href: string;
  format: string;
  help: string;
  onDownload: () => void;
}) => (
  <li className="flex items-center gap-3">
    <a href={href} download onClick={onDownload} className={`${buttonClass()} w-20`}>
      {format}
    </a>
    <span className="text-sm text-muted">{help}</span>
  </li>
);

function ReadyCode({ code }: { code: Code }) {
  const { id: organization, slug } = useOrganization();
  const { id, name, dynamic, shortUrl } = code;
  const [png, svg] = [sameOriginUrl(code.png), sameOriginUrl(code.svgFile)];
  const onPrint = () => rememberStep(organization, { printed: true });
  const pdf = imageUrl({ organization, code: id }, { format: 'pdf', widthMm: pdfMillimeters });
  return (
    <Card>
      <div className="grid gap-6 sm:grid-cols-[14rem_minmax(0,1fr)]">
        <img
          src={svg}
          alt={strings.alt({ name })}
          data-printed
          className="mx-auto w-full max-w-56 rounded-lg bg-white"
        />
        <div className="grid content-start gap-5">
          <h2 className="text-lg font-semibold wrap-anywhere">
            <Visible text={name} />
          </h2>
          {dynamic && (
            <TextToCopy name={strings.shortLink} text={shortUrl} copy={strings.copyShortLink} />
          )}
          <ul aria-label={strings.download} className="grid gap-2">
            <Download href={png} format="PNG" help={strings.pngHelp} onDownload={onPrint} />
            <Download href={svg} format="SVG" help={strings.svgHelp} onDownload={onPrint} />
            <Download href={pdf} format="PDF" help={strings.pdfHelp} onDownload={onPrint} />
          </ul>
          <div className="flex flex-wrap gap-2">
            <Button
              onClick={() => {
                onPrint();
                window.print();
              }}
            >
              {strings.print}
            </Button>
            <CopyImage png={png} />
          </div>
          <div className="flex flex-wrap gap-2 border-t border-line pt-5">
            <Link
              to="/organizations/$slug/qr-codes/$code"
              params={{ slug, code: id }}
              className={buttonClass('primary')}
            >
              {strings.open}
            </Link>
            <Link
              to="/organizations/$slug/qr-codes/new"
              params={{ slug }}
              search={{ like: id }}
              className={buttonClass()}
            >
              {strings.another}
            </Link>
          </div>
        </div>
      </div>
    </Card>
  );
}

export function ReadyPage() {
  const { code: id } = useParams({ from: '/organizations/$slug/qr-codes/$code/ready' });
  const { id: organization } = useOrganization();
  const variables = { organization, code: id };
  const [{ data, error }] = useQuery({ query: ReadyCodeDocument, variables });
  const code = data?.organization?.qrCode;
  return (
    <Page title={strings.title} intro={strings.intro}>
      <ProblemNote problems={error && problemsOf(error)} />
      {data && !code && <EmptyState title={strings.notFound}>{strings.notFoundHelp}</EmptyState>}
      {code && <ReadyCode code={code} />}
    </Page>
  );
}
