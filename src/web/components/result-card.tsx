import { type PageContext } from '../site/page-context.ts';
import { cardAnchor, type ResultCard } from '../search/result-card.ts';
import { Icon } from './icon.tsx';
import { BadgeList } from './label-badge.tsx';
import { RecognitionList } from './recognition.tsx';

function Where({ card }: { card: ResultCard }) {
  return (
    <p class="register-where">
      <Icon name="pin" />
      <span>
        {card.place}
        {card.distance !== undefined && (
          <>
            {' · '}
            <strong>{card.distance}</strong>
          </>
        )}
        {card.serves !== undefined && ` · ${card.serves}`}
      </span>
    </p>
  );
}

function Why({ card, page }: { card: ResultCard; page: PageContext }) {
  if (card.reasons.length === 0) return null;
  return (
    <div class="register-why">
      <h3 class="register-why__title">{page.m.results.why}</h3>
      <ul class="register-why__list">
        {card.reasons.map((reason) => (
          <li key={reason}>
            <Icon name="check" />
            <span>{reason}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Labels({ card, page }: { card: ResultCard; page: PageContext }) {
  const { m } = page;
  if (card.labels.length === 0) return <p class="register-card__none">{m.results.noLabels}</p>;
  const more = card.moreLabels === 0 ? {} : { more: m.results.moreLabels(card.moreLabels) };
  return <BadgeList badges={card.labels} {...more} />;
}

/** One supplier in a list: who, where, what is proven, and why it is here. */
export function SupplierCard({
  card,
  number,
  page,
}: {
  card: ResultCard;
  number: number;
  page: PageContext;
}) {
  return (
    <li class="register-card" id={cardAnchor(card.id)} data-firm={card.id} data-number={number}>
      <div class="register-card__who">
        <h2 class="register-card__name">
          <span class="register-card__number" aria-hidden="true">
            {number}
          </span>
          <a class="utrecht-link utrecht-link--html-a" href={card.href}>
            {card.name}
          </a>
        </h2>
        <Where card={card} />
        <Labels card={card} page={page} />
        <RecognitionList items={card.recognition} page={page} />
        {card.summary !== '' && (
          <p class="register-card__summary" lang="nl">
            {card.summary}
          </p>
        )}
        {card.categories.length > 0 && (
          <p class="register-card__categories">
            <span class="register-card__key">{page.m.results.does}:</span> {card.categories.join(' · ')}
          </p>
        )}
      </div>
      <div class="register-card__why">
        <Why card={card} page={page} />
      </div>
    </li>
  );
}
