// The words of a desk that holds a part of the register, and of the search in the central store, in English.

export const enScope = {
  holds: {
    none: 'This desk holds no register data (now {{count}}). People are searched for in the central store.',
    'open-cases': 'This desk holds only people with open cases ({{count}}). Others are searched for in the central store.',
    office: 'This desk holds its own office’s customers and people with open cases ({{count}}). Others are searched for in the central store.',
    filling: 'People are still being brought to this desk ({{count}} so far). The search covers only those.',
  },
  away: 'There is no connection to the central store, so others cannot be searched for now. A request can be logged also for a person who is not found.',
  asking: 'Searching the central store too…',
  found_one: 'The central store found {{count}} person.', found_other: 'The central store found {{count}} people.',
  notSearched: 'This does not mean that there is no data. Search the central store, or log the request for a person who is not found.', notFoundHere: 'not found at this desk, the request is logged all the same', none: 'The central store found nobody else.',
  notYet: 'This does not mean that there is no data: not everybody has been brought to this desk yet. Search again later, or log the request for a person who is not found.',
  more: 'The central store has more hits. Narrow the search.',
  behind: 'The central store’s search does not yet cover the people brought last.',
  silent: 'The central store did not answer within three seconds. The result covers only the people at this desk. Try again, or log the request for a person who is not found.',
  tooOften: 'The central store has been searched too often. Wait a moment and search again.',
  refused: 'The central store could not be searched. The result covers only the people at this desk.',
  tooLittle: 'The central store is searched by a whole code or number, or by a name with a birth date or year.',
  row: 'from central',
  again: 'Search the central store again',
} as const;
