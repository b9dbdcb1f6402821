import { catalogueIsRead, openDeskHall } from './desk-hall.ts';
import { playExampleRounds } from './example-rounds.ts';

/**
 * `node tests/support/make-example-hall.ts <data folder>`: a hall's data with two rounds of walks, its directors among the
 * staff. A program of its own, because a kiosk in another process goes on with the data.
 */
const [, , folder] = process.argv;
if (folder === undefined) throw new Error('give the data folder');
await catalogueIsRead();
const hall = await openDeskHall({ folder });
for (const { id, roles, department } of hall.people.filter((person) => person.roles.includes('director'))) {
  hall.store.people.add({
    id,
    name: `领导${id}`,
    roles: [...roles],
    department: department!,
    position: '局长',
    passwordHash: '',
    mustChangePassword: true,
  });
}
hall.store.together(() => playExampleRounds(hall));
hall.close();
