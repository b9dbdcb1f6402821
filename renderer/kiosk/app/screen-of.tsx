import { unreachable } from '../../../shared/result.ts';
import { AttractScreen } from '../attract/attract-screen.tsx';
import { CheckScreen } from '../check/index.ts';
import { ClearedScreen } from '../cleared/cleared-screen.tsx';
import { FormScreen } from '../form/index.ts';
import { HomeScreen } from '../home/home-screen.tsx';
import { LanguageScreen } from '../language/language-screen.tsx';
import { ListScreen } from '../list/list-screen.tsx';
import { MatterScreen } from '../matter/matter-screen.tsx';
import { NextScreen } from '../next/next-screen.tsx';
import { PrintScreen } from '../print/print-screen.tsx';
import { RatingScreen } from '../rating/rating-screen.tsx';
import { SearchScreen } from '../search/search-screen.tsx';
import { TicketScreen } from '../ticket/ticket-screen.tsx';
import type { ScreenProps } from './screen-props.ts';

/** The screen of a state of the journey. */
export function ScreenOf(props: ScreenProps & { readonly openHelp: () => void }) {
  const { screen } = props.context;
  switch (screen) {
    case 'attract':
      return <AttractScreen {...props} />;
    case 'language':
      return <LanguageScreen {...props} />;
    case 'home':
      return <HomeScreen {...props} />;
    case 'search':
      return <SearchScreen {...props} />;
    case 'list':
      return <ListScreen {...props} />;
    case 'ticket':
      return <TicketScreen {...props} />;
    case 'matter':
      return <MatterScreen {...props} />;
    case 'form':
      return <FormScreen {...props} />;
    case 'check':
      return <CheckScreen {...props} />;
    case 'print':
      return <PrintScreen {...props} />;
    case 'next':
      return <NextScreen {...props} />;
    case 'rating':
      return <RatingScreen {...props} />;
    case 'cleared':
      return <ClearedScreen />;
    default:
      return unreachable(screen);
  }
}
