/** One place of GB/T 2260: its six-digit code and its name. */
export interface AdminDivision {
  readonly code: string;
  readonly name: string;
}

/** Administrative divisions (行政区划) by code. Old codes stay on papers for decades, so an unknown one is not an error. */
export interface AdminDivisions {
  readonly provinces: () => readonly AdminDivision[];
  /** Cities of a province, counties of a city; empty when there are none below. */
  readonly below: (code: string) => readonly AdminDivision[];
  /** As it is printed, for example 贵州省贵阳市花溪区; null for an unknown code. */
  readonly fullName: (code: string) => string | null;
}

/** Names by six-digit code, the shape in which `@vant/area-data` publishes them. */
export interface AreaLists {
  readonly province_list: Readonly<Record<string, string>>;
  readonly city_list: Readonly<Record<string, string>>;
  readonly county_list: Readonly<Record<string, string>>;
}

/** Groupings of the code table that are no places: nobody lives in "county". */
const groupings = new Set(['县', '市辖区', '省直辖县', '自治区直辖县级行政区划']);

/** Builds the look-up from data; the data itself comes from outside so that an installation can bring newer codes. */
export function createAdminDivisions(lists: AreaLists): AdminDivisions {
  const provinces = entries(lists.province_list);
  const cities = group(entries(lists.city_list), 2);
  const counties = group(entries(lists.county_list), 4);
  return {
    provinces: () => provinces,
    below: (code) => {
      if (!/^\d{6}$/.test(code)) return [];
      if (code.endsWith('0000')) return cities.get(code.slice(0, 2)) ?? [];
      return code.endsWith('00') ? (counties.get(code.slice(0, 4)) ?? []) : [];
    },
    fullName: (code) => {
      if (!/^\d{6}$/.test(code)) return null;
      const province = lists.province_list[`${code.slice(0, 2)}0000`];
      const city = lists.city_list[`${code.slice(0, 4)}00`];
      const county = lists.county_list[code];
      const own = code.endsWith('0000') ? province : code.endsWith('00') ? city : county;
      if (own === undefined) return null;
      const names = code.endsWith('0000')
        ? [province]
        : code.endsWith('00')
          ? [province, city]
          : [province, city, county];
      return names
        .filter((name, at) => name !== undefined && !groupings.has(name) && name !== names[at - 1])
        .join('');
    },
  };
}

const entries = (list: Readonly<Record<string, string>>): readonly AdminDivision[] =>
  Object.entries(list).map(([code, name]) => ({ code, name }));

function group(divisions: readonly AdminDivision[], digits: number): Map<string, AdminDivision[]> {
  const groups = new Map<string, AdminDivision[]>();
  for (const division of divisions) {
    const key = division.code.slice(0, digits);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [division]);
    else group.push(division);
  }
  return groups;
}
