import { Icon } from '../../components/icon.tsx';
import { BadgeList } from '../../components/label-badge.tsx';
import { unbroken } from '../../format.ts';
import { Outcome } from '../../requests/criteria-list.tsx';
import { criteriaOf, linesOf } from '../../requests/selection-record.ts';
import { StatusBadge } from '../../steward/components/status-badge.tsx';
import { StewardLayout } from '../../steward/components/steward-layout.tsx';
import { type DeskContext } from '../desk-context.ts';
import { type StoredFirm } from './stored-presenter.ts';

/** Firms beside each other. */
export interface CompareView {
  title: string;
  backHref: string;
  firms: StoredFirm[];
  notice: 'few' | 'many' | null;
}

interface PartProps {
  view: CompareView;
  page: DeskContext;
}

/** A line of the table: one thing of every firm. */
function Row(props: { name: string; firms: readonly StoredFirm[]; cell: (stored: StoredFirm) => unknown }) {
  return (
    <tr>
      <th scope="row">{props.name}</th>
      {props.firms.map((stored) => (
        <td key={stored.firm.id}>{props.cell(stored) as string}</td>
      ))}
    </tr>
  );
}

function Facts({ view, page }: PartProps) {
  const t = page.d.compare;
  const { firms } = view;
  return (
    <>
      <Row
        name={t.place}
        firms={firms}
        cell={({ firm }) => [firm.place, firm.distance].filter((part) => part !== undefined).join(', ')}
      />
      <Row name={t.kvk} firms={firms} cell={({ firm }) => firm.kvkNumber ?? t.notPublic} />
      <Row
        name={t.labels}
        firms={firms}
        cell={({ firm }) => (firm.labels.length === 0 ? t.none : <BadgeList badges={firm.labels} />)}
      />
      <Row
        name={t.state}
        firms={firms}
        cell={({ standing }) =>
          standing.now === null ? t.noState : <StatusBadge status={standing.now.status} />
        }
      />
    </>
  );
}

function Table({ view, page }: PartProps) {
  const t = page.d.compare;
  const criteria = criteriaOf(view.firms.map(({ firm }) => firm));
  return (
    <div class="register-scroll" tabIndex={0} role="region" aria-label={t.table}>
      <table class="utrecht-table register-record__table register-versus">
        <thead>
          <tr>
            <th scope="col">{t.criterion}</th>
            {view.firms.map(({ firm }) => (
              <th key={firm.id} scope="col">
                <a class="utrecht-link utrecht-link--html-a" href={firm.href}>
                  {firm.name}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion) => (
            <Row
              key={criterion}
              name={criterion}
              firms={view.firms}
              cell={({ firm }) =>
                linesOf(firm, criterion).map((line) => (
                  <p key={line.reason} class="register-record__line">
                    <Outcome line={line} /> {unbroken(line.reason)}
                  </p>
                ))
              }
            />
          ))}
          <Facts view={view} page={page} />
        </tbody>
      </table>
    </div>
  );
}

/** `/opdrachten/{id}/vergelijken`: up to five firms, criterion by criterion. */
export function ComparePage({ view, page }: PartProps) {
  const t = page.d.compare;
  return (
    <StewardLayout page={page} title={`${t.title}: ${view.title}`}>
      <p>
        <a class="utrecht-link utrecht-link--html-a register-back" href={view.backHref}>
          <Icon name="back" />
          {t.back}
        </a>
      </p>
      <h1 class="utrecht-heading-1">{t.title}</h1>
      <p>{view.title}</p>
      {view.notice !== null && (
        <p class="register-notice register-notice--warning" role="status">
          {t[view.notice]}
        </p>
      )}
      {view.firms.length > 0 && <Table view={view} page={page} />}
    </StewardLayout>
  );
}
