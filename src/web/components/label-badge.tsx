import { unbroken } from '../format.ts';
import { type BadgeStatus, type LabelBadge } from '../search/label-badge.ts';
import { Icon, type IconName } from './icon.tsx';

const ICONS: Record<BadgeStatus, IconName> = {
  verified: 'check',
  grace: 'clock',
  membership: 'speech',
  claimed: 'speech',
  expired: 'clock',
  withdrawn: 'cross',
};

/** A label with how sure it is: in words and by its drawing, never by colour alone. */
export function Badge({ badge }: { badge: LabelBadge }) {
  const detail = badge.status === 'expired' && badge.period !== undefined ? badge.period : badge.statusText;
  return (
    <span class={`register-badge register-badge--${badge.status}`}>
      <Icon name={ICONS[badge.status]} />
      <span>
        <strong class="register-badge__name">{badge.name}</strong>{' '}
        <span class="register-badge__detail">
          {unbroken(detail)}
          {badge.status !== 'expired' && badge.period !== undefined && `, ${unbroken(badge.period)}`}
        </span>
      </span>
    </span>
  );
}

export function BadgeList({ badges, more }: { badges: LabelBadge[]; more?: string }) {
  return (
    <ul class="register-badges">
      {badges.map((badge) => (
        <li key={`${badge.name} ${badge.status} ${badge.period}`}>
          <Badge badge={badge} />
        </li>
      ))}
      {more !== undefined && <li class="register-badges__more">{more}</li>}
    </ul>
  );
}
