/**
 * How often a kind of work is killed: its share of all kills, which are about 100 in `npm test` and as many as
 * `npm run soak -- --rounds` says (WENXIN_KILLS). `ofHundred` is its share of a hundred.
 */
export const killsOf = (ofHundred: number): number =>
  Math.ceil((ofHundred * Number(process.env['WENXIN_KILLS'] ?? 100)) / 100)
