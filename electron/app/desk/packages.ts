import { hash } from 'node:crypto';
import type { packagesContract, PackageView } from '../../../shared/contract/desk/index.ts';
import type { Handlers } from '../../../shared/contract/index.ts';
import { sealSchema } from '../../../shared/trace/index.ts';
import { type FileFormat, type IncomingThing, type PackageSealing } from '../../catalogue/index.ts';
import { storageFailure } from '../../store/index.ts';
import { appendSealed, canonicalHash, openSealed } from '../../trace/index.ts';
import { recordDone } from '../record-done.ts';
import { hallDate } from '../hall-time.ts';
import type { Caller } from './caller.ts';
import type { DeskServices } from './desk-services.ts';
import { storedLater } from './stored.ts';

/** The catalogue as files. */
export function packagesHandlers(services: DeskServices, caller: Caller): Handlers<typeof packagesContract> {
  const { kiosk, changed, oneAtATime } = services;
  const { exchange, catalogue, editing, clock, store, trace } = kiosk;
  const maySetHall = (): boolean => caller.person().roles.includes('administrator');
  const sealing = (matters: number): PackageSealing => ({
    seal: (manifest) =>
      appendSealed(trace.log!, store.trace, {
        type: 'catalogue.exported',
        by: caller.person().id,
        format: 'package',
        matters,
        sha256: canonicalHash(manifest),
      }),
    signerOf: (seal, manifest) => {
      const sealed = sealSchema.safeParse(seal);
      const entry = sealed.success ? openSealed(sealed.data) : null;
      const isVouched = entry?.type === 'catalogue.exported' && entry.sha256 === canonicalHash(manifest);
      return isVouched ? sealed.data!.vkey : null;
    },
  });
  const read = (file: string) => exchange.read(Buffer.from(file, 'base64'), sealing(0));

  return {
    'packages.make': ({ format, matters }) =>
      oneAtATime(async () => {
        if (trace.log === null) return { ok: false as const, reason: 'log-broken' as const };
        try {
          const count =
            matters?.filter((code) => catalogue.matter(code) !== null).length ?? catalogue.matters.length;
          const bytes =
            format === 'package'
              ? await exchange.makePackage(matters, sealing(count))
              : await exchange.makeWorkbook(matters);
          if (format === 'workbook') {
            const sha256 = hash('sha256', bytes);
            trace.log.append({
              type: 'catalogue.exported',
              by: caller.person().id,
              format,
              matters: count,
              sha256,
            });
          }
          const name = `${matters?.length === 1 ? matters[0] : 'catalogue'}-${hallDate(clock.wallMs())}`;
          return { ok: true as const, name: `${name}${endings[format]}`, base64: bytes.toString('base64') };
        } catch (error) {
          if (storageFailure(error) === null) throw error;
          return { ok: false as const, reason: 'storage' as const };
        }
      }),
    'packages.compare': ({ file }) =>
      oneAtATime(async () => {
        const given = await read(file);
        if (!given.ok) return { ok: false as const, problems: given.error };
        const { format, from, incoming } = given.value;
        const { things, seen } = await exchange.compare(incoming);
        const others = things.filter(isOther);
        const view: PackageView = {
          format,
          from: from && { ...from, isThisKiosk: from.vkey === trace.vkey },
          things: others,
          same: things.length - others.length,
          seen,
          needsReview: editing.needsReview,
          maySetHall: maySetHall(),
        };
        return { ok: true as const, ...view };
      }),
    'packages.take': ({ file, seen, chosen, publish }) =>
      oneAtATime(async () => {
        const by = caller.person().id;
        const given = await read(file);
        if (!given.ok) return { ok: false as const, reason: 'not-readable' as const };
        const taken = await storedLater(() =>
          exchange.take(given.value.incoming, {
            chosen: new Set(chosen),
            seen,
            publish,
            by,
            maySetHall: maySetHall(),
          }),
        );
        if (!taken.ok) return { ok: false as const, reason: taken.error };
        changed('hall');
        recordDone(
          trace.log,
          {
            type: 'catalogue.imported',
            by,
            format: given.value.format,
            sha256: hash('sha256', Buffer.from(file, 'base64')),
            vkey: given.value.from?.vkey ?? null,
            things: taken.value,
            published: publish,
          },
          'an import',
          kiosk.log,
        );
        return { ok: true as const, things: taken.value };
      }),
  };
}

const isOther = (thing: IncomingThing): thing is IncomingThing & { readonly state: 'new' | 'changed' } =>
  thing.state !== 'same';

const endings: Readonly<Record<FileFormat, string>> = { package: '.zip', workbook: '.xlsx' };
