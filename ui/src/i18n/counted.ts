/**
 * The words of a count. English says one thing and several things differently: where a text has
 * both, as in `{{count}} [case waits|cases wait]`, the count decides. Chinese never has.
 */
export const counted = (text: string, count: string | number | undefined): string =>
  text.replace(/\[([^[\]|]*)\|([^[\]|]*)\]/g, (_, one: string, several: string) => (Number(count) === 1 ? one : several))
