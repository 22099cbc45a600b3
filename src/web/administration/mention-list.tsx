import { type Mention } from '../../requests/privacy/mentions.ts';
import { administrationTextsFor } from '../messages/administration.ts';
import { mentionPlaces } from '../messages/mention-places.ts';
import { named } from '../messages/messages.ts';
import { type StewardContext } from '../steward/steward-context.ts';

/** Where people wrote down a name or an address, for who puts it right by hand. */
export function MentionList({ page, mentions }: { page: StewardContext; mentions: readonly Mention[] }) {
  const { users } = administrationTextsFor(page.lang);
  return (
    <ul class="utrecht-unordered-list">
      {mentions.map(({ where, times }) => (
        <li key={where}>{users.mention(named(mentionPlaces(page.lang), where), times)}</li>
      ))}
    </ul>
  );
}
