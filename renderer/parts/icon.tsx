// The few signs of the screens as drawn shapes: a meaning is carried by shape and word, never by colour alone.
const shapes = {
  check: 'M3 8.5l3.2 3.2L13 4.8',
  stop: 'M8 1.8L15 14H1zM8 6v4M8 12v.4',
  info: 'M8 1.5a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM8 7.2v4M8 4.6v.4',
  lock: 'M4 7V5a4 4 0 018 0v2M3 7h10v7.5H3z',
  person: 'M8 2a3 3 0 110 6 3 3 0 010-6zM2.5 14.5c.4-3 2.5-4.7 5.5-4.7s5.1 1.7 5.5 4.7',
  shield: 'M8 1.5l5.5 2v4.2c0 3.3-2.3 5.7-5.5 6.8-3.2-1.1-5.5-3.5-5.5-6.8V3.5z',
  search: 'M7 2a5 5 0 110 10A5 5 0 017 2zM10.7 10.7L14.5 14.5',
} as const;

export function Icon({ name }: { readonly name: keyof typeof shapes }) {
  return <svg className="icon" viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true"><path d={shapes[name]} /></svg>;
}
