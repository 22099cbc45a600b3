import { type ResultCard } from '../search/result-card.ts';
import { Icon } from './icon.tsx';
import { BadgeList } from './label-badge.tsx';

/** One supplier in few words. */
export function SmallCard({ card }: { card: ResultCard }) {
  return (
    <li class="register-small">
      <h3 class="register-small__name">
        <a class="utrecht-link utrecht-link--html-a" href={card.href}>
          {card.name}
        </a>
      </h3>
      <p class="register-where">
        <Icon name="pin" />
        <span>
          {card.place}
          {card.distance !== undefined && ` · ${card.distance}`}
        </span>
      </p>
      {card.summary !== '' && (
        <p class="register-small__summary" lang="nl">
          {card.summary}
        </p>
      )}
      <BadgeList badges={card.labels.slice(0, 1)} />
    </li>
  );
}
