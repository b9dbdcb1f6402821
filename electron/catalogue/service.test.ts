import { describe, expect, it } from 'vitest';
import { citizenContract } from '../../shared/contract/index.ts';
import { createCatalogue } from './catalogue.ts';
import { shippedCatalogue } from './catalogue.fixture.ts';
import { loadCatalogue } from './load.ts';
import { formatProblem } from './problem.ts';
import { createCatalogueService } from './service.ts';

async function shipped() {
  const loaded = await loadCatalogue(shippedCatalogue);
  if (!loaded.ok) throw new Error(loaded.error.map(formatProblem).join('\n'));
  return loaded.value;
}

describe('the catalogue as the page asks for it', async () => {
  const catalogue = await shipped();
  const service = createCatalogueService(catalogue);

  it('gives answers of exactly the shapes of the contract', async () => {
    const overview = service.overview();
    expect(citizenContract['catalogue.overview'].output.parse(overview)).toEqual(overview);
    const found = await service.search({ query: '', offset: 0, limit: 100 });
    expect(citizenContract['catalogue.search'].output.parse(found)).toEqual(found);
    for (const { code } of found.matters) {
      const matter = service.matter({ code });
      expect(citizenContract['catalogue.matter'].output.parse(matter)).toEqual(matter);
    }
  });
  it('finds the endorsement by gatxz, at window A36', async () => {
    const { matters } = await service.search({ query: 'gatxz', offset: 0, limit: 10 });
    expect(matters[0]).toMatchObject({ code: 'hk-macao-endorsement', window: 'A36' });
    expect(matters[0]?.department['zh-CN']).toBe('公安局');
  });
  it('lists the most used in their order', async () => {
    const codes = service.overview().popular.map(({ code }) => code);
    expect(codes.slice(0, 3)).toEqual([
      'hk-macao-endorsement',
      'driving-licence-renewal',
      'social-insurance-information-change',
    ]);
  });
  it('counts a matter for both with individuals and with enterprises', async () => {
    const [first] = catalogue.matters;
    const one = createCatalogueService(
      createCatalogue({ ...catalogue, matters: [{ ...first!, audience: 'both' }] }),
    );
    expect(one.overview().counts).toEqual({ matters: 1, individual: 1, enterprise: 1 });
  });
  it('counts matters per department and leaves out life events without any', async () => {
    const { departments, lifeEvents, counts } = service.overview();
    expect(departments).toHaveLength(21);
    expect(departments.reduce((sum, { matters }) => sum + matters, 0)).toBe(counts.matters);
    expect(lifeEvents.every(({ matters }) => matters > 0)).toBe(true);
  });
  it('knows no matter that is not there', async () => {
    expect(service.matter({ code: 'nowhere' })).toBeNull();
  });
});
