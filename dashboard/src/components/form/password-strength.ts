// How hard a new password is to guess, as far as a few rules can say.

export type PasswordStrength = 'short' | 'easy' | 'good';

/** Shorter patterns that a password consists of are tried early. */
const minDistinct = 6;
/** Neighbors in the alphabet, among digits, and on a keyboard. */
const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** The server also refuses common passwords, which a browser does not know. */
export function passwordStrength(password: string, min: number): PasswordStrength {
  const characters = [...password.toLowerCase()];
  if (characters.length < min) return 'short';
  const isRepeated = new Set(characters).size < Math.min(minDistinct, min);
  return isRepeated || isInRow(characters) ? 'easy' : 'good';
}

/** Whether most characters follow the one before them in a row, forward or backward. */
function isInRow(characters: readonly string[]): boolean {
  const pairs = characters.slice(1).map((next, index) => `${characters[index]}${next}`);
  const inRow = pairs.filter((pair) => {
    const [one = '', other = ''] = pair;
    return one === other || rows.some((row) => row.includes(pair) || row.includes(other + one));
  });
  return inRow.length > pairs.length * 0.6;
}
