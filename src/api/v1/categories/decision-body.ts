import { IsIn } from 'class-validator';

export class CategoryDecisionBody {
  /** Accepted: it is stated from then on. Refused: it stays away, whatever later deliveries and texts say. */
  @IsIn(['accepted', 'refused'], { message: 'must be one of: accepted, refused' })
  answer!: 'accepted' | 'refused';
}
