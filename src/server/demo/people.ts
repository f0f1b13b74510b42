import { addDays, type DayText, yearsBetween } from "#contract/dates.ts";
import { searchKey, splitName } from "#contract/names.ts";
import { familyNames, givenNames, middleNames, peoples } from "./name-words.ts";
import {
  communes,
  districts,
  foreignLanguages,
  occupations,
  occupationsBefore,
  politicsLevels,
  professionLevels,
  religions,
} from "./people-words.ts";
import type { Calendar } from "./plan.ts";
import type { Random } from "./random.ts";

export type Sex = "male" | "female";
/** What kind of place a person takes in a cell. */
export type Part = "secretary" | "working" | "retired" | "probationary";

/** A person as in the register, without where they belong. */
export interface Person {
  family: string;
  middle: string;
  given: string;
  fullName: string;
  searchKey: string;
  sex: Sex;
  ethnicity: string;
  religion: string;
  birthDate: DayText;
  homePlace: string;
  politicsLevel: string | null;
  professionLevel: string | null;
  foreignLanguage: string | null;
  occupationBefore: string;
  occupation: string;
  forceKind: "army" | "police" | "retired" | null;
  joinedOn: DayText;
  /** Null while probationary. */
  officialOn: DayText | null;
}

export function inventPerson(part: Part, calendar: Calendar, random: Random): Person {
  const sex: Sex = random.chance(part === "secretary" ? 0.3 : 0.44) ? "female" : "male";
  const people = random.chance(0.062) ? random.weighted(peoples.map((one) => [one, one[1]] as const)) : null;
  const family = people && random.chance(0.8) ? random.pick(people[2]) : random.weighted(familyNames);
  const fullName = `${family} ${twoNames(sex, random)}`;
  const birthDate = addDays(calendar.today, -ageInDays(part, random));
  const joinedOn = joiningDay(part, birthDate, calendar, random);
  const official = yearLater(joinedOn);
  return {
    ...splitName(fullName),
    fullName,
    searchKey: searchKey(fullName),
    sex,
    ethnicity: people ? people[0] : "Kinh",
    religion: random.weighted(religions),
    birthDate,
    homePlace: `${random.pick(communes)}, ${random.pick(districts)}`,
    politicsLevel:
      part === "secretary" ? random.pick(["Cao cấp", "Trung cấp"]) : part === "probationary" ? null : random.weighted(politicsLevels),
    professionLevel: random.weighted(professionLevels),
    foreignLanguage: random.weighted(foreignLanguages),
    occupationBefore: random.weighted(occupationsBefore),
    occupation: part === "retired" ? "Hưu trí" : random.weighted(occupations),
    forceKind: part === "retired" ? "retired" : random.chance(0.004) ? "army" : null,
    joinedOn,
    officialOn: official <= calendar.today ? official : null,
  };
}

/** Middle and given name, which are never the same word. */
function twoNames(sex: Sex, random: Random): string {
  const [middle, given, other] = [random.pick(middleNames[sex]), random.pick(givenNames[sex]), random.pick(givenNames[sex])];
  return `${middle} ${middle.endsWith(given) ? other : given}`;
}

function ageInDays(part: Part, random: Random): number {
  const years = { secretary: [40, 57], working: [26, 59], retired: [62, 84], probationary: [23, 38] } as const;
  const [low, high] = years[part];
  return random.around(low, high) * 365 + random.between(10, 370);
}

/** The probationary joined within the last year; everybody else at least a year ago, at 20 to 38 years of age. */
function joiningDay(part: Part, birthDate: DayText, calendar: Calendar, random: Random): DayText {
  if (part === "probationary") return addDays(calendar.today, -random.between(12, 355));
  const age = yearsBetween(birthDate, calendar.today);
  const joinedAt = random.around(20, Math.min(38, age - 3));
  return addDays(`${Number(birthDate.slice(0, 4)) + joinedAt}${birthDate.slice(4, 8)}01`, random.between(0, 360));
}

/** The day on which twelve months of probation end. */
function yearLater(day: DayText): DayText {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return next.endsWith("-02-29") ? next.replace("-02-29", "-03-01") : next;
}
