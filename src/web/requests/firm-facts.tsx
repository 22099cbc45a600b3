import { Icon } from '../components/icon.tsx';
import { BadgeList } from '../components/label-badge.tsx';
import { RecognitionList } from '../components/recognition.tsx';
import { unbroken } from '../format.ts';
import { requestTexts } from '../messages/requests.ts';
import { type PageContext } from '../site/page-context.ts';
import { CriteriaList } from './criteria-list.tsx';
import { type FirmView } from './request-presenter.ts';

/** A firm of a shortlist: where it is, what it holds, and which criteria it meets or the one that it fails. */
export function FirmFacts({ firm, page }: { firm: FirmView; page: PageContext }) {
  return (
    <>
      <h3 class="register-firm__name">
        <a class="utrecht-link utrecht-link--html-a" href={firm.href}>
          {firm.name}
        </a>
      </h3>
      <p class="register-where">
        <Icon name="pin" />
        <span>
          {firm.place}
          {firm.distance !== undefined && ` · ${firm.distance}`}
        </span>
      </p>
      {firm.failed !== undefined && (
        <p class="register-firm__failed">
          <strong>
            {requestTexts(page.lang).near.failed} {firm.failed.name.toLowerCase()}
          </strong>
          : {unbroken(firm.failed.reason)}
        </p>
      )}
      {firm.labels.length > 0 && <BadgeList badges={firm.labels} />}
      <RecognitionList items={firm.recognition} page={page} />
      {firm.failed === undefined && <CriteriaList lines={firm.criteria} />}
    </>
  );
}
