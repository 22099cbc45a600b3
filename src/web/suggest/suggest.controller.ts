import { Controller, Get, Header, Query } from '@nestjs/common';

import { Public } from '../../access/public.decorator.ts';
import { Suggestions } from '../../discovery/suggestions/suggestions.service.ts';
import { CountsApart } from '../../platform/http/route-limits.ts';
import { langFrom } from '../messages/lang.ts';
import { type RawParams } from '../search/search-form.ts';
import { presentPlaces, presentSuggestions, type SuggestOption } from './present-suggestions.ts';

/** Whoever takes a letter back sees what stood there before without asking again. */
const KEPT = 'private, max-age=60';

/** Counted for themselves: an office behind one address asks at every few key strokes, and must be able to search after that. */
const CountsAsSuggestion = CountsApart('suggestions', 10);

/** What the script of the search box completes. The box works without; other programs use the API. */
@Public()
@Controller('aanvullen')
export class SuggestController {
  constructor(private readonly suggestions: Suggestions) {}

  @Get('vraag')
  @CountsAsSuggestion
  @Header('cache-control', KEPT)
  async anything(@Query() params: RawParams): Promise<SuggestOption[]> {
    const lang = langFrom(params['lang']);
    return presentSuggestions(await this.suggestions.anything(textOf(params), lang), lang);
  }

  @Get('plaats')
  @CountsAsSuggestion
  @Header('cache-control', KEPT)
  async places(@Query() params: RawParams): Promise<SuggestOption[]> {
    return presentPlaces(await this.suggestions.places(textOf(params)), langFrom(params['lang']));
  }
}

/** Anything but one text is as good as none: only our own script asks. */
function textOf({ text }: RawParams): string {
  return typeof text === 'string' ? text.trim().replace(/\s+/g, ' ') : '';
}
