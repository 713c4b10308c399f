import type { Chance } from "./random.ts";

/** Names as written somewhere: family names are made up, most of them of the sea. */
export type NameCulture = {
  women: string[];
  men: string[];
  families: string[];
  /** Where women's family names have a form of their own, in the same order. */
  womensFamilies?: string[];
  /** The family name comes first. */
  familyFirst?: boolean;
  /** What stands between the parts; a space unless said. */
  between?: string;
  /** Two family names are borne. */
  doubleFamily?: boolean;
};

const cultures = {
  english: {
    women: ["Amelia", "Beatrix", "Clara", "Edith", "Flora", "Harriet", "Imogen", "Rosalind", "Winifred"],
    men: ["Alistair", "Bertram", "Cedric", "Edmund", "Gilbert", "Hector", "Oliver", "Theodore", "Rupert"],
    families: [
      "Seabright",
      "Inkwell",
      "Tidewater",
      "Coralstone",
      "Harbourne",
      "Shellcroft",
      "Driftwood",
      "Saltmarsh",
      "Anchorley",
      "Wavecrest",
      "Reefington",
      "Foghorne",
    ],
  },
  anglophoneAfrican: {
    women: ["Adaeze", "Akosua", "Wanjiku", "Thandiwe", "Nomvula", "Folake", "Zawadi", "Ifeoma", "Chipo"],
    men: ["Chidi", "Kwame", "Kamau", "Sipho", "Tunde", "Juma", "Obinna", "Themba", "Tendai"],
    families: [
      "Mwambao",
      "Bandarini",
      "Kisiwani",
      "Okeanza",
      "Pwanika",
      "Nsuomba",
      "Omibeni",
      "Zuwala",
      "Baharikwe",
      "Lwandeni",
      "Adeokun",
      "Matumbawe",
    ],
  },
  french: {
    women: ["Camille", "Solène", "Capucine", "Margaux", "Élodie", "Bérénice", "Apolline", "Noémie", "Françoise"],
    men: ["Aurélien", "Bastien", "Gaspard", "Théophile", "Léandre", "Maxence", "Corentin", "Octave", "Benoît"],
    families: [
      "Rivemer",
      "Delavague",
      "Corailleux",
      "Grandlarge",
      "Belmarée",
      "Hautesrives",
      "L’Écume",
      "Sablonneau",
      "Merveillon",
      "Port-Lumière",
      "d’Embrun",
      "Vaguenoire",
    ],
  },
  francophoneAfrican: {
    women: ["Aïssatou", "Mariam", "Fatoumata", "Awa", "Clarisse", "Ndeye", "Espérance", "Rokhaya", "Mélanie"],
    men: ["Mamadou", "Ousmane", "Koffi", "Ibrahima", "Amadou", "Serge", "Blaise", "Moussa", "Désiré"],
    families: [
      "Ndiaguère",
      "Lagunaire",
      "Koumbali",
      "Tamarou",
      "Diabourou",
      "Sanguélé",
      "Mbayène",
      "Kossivé",
      "Traolé",
      "Ouattarin",
      "Zongolé",
      "Rivebelle",
    ],
  },
  spanish: {
    women: ["Valentina", "Lucía", "Ximena", "Renata", "Catalina", "Inés", "Jimena", "Paloma", "Begoña"],
    men: ["Mateo", "Joaquín", "Emilio", "Rodrigo", "Leandro", "Tomás", "Gonzalo", "Ignacio", "Íñigo"],
    families: [
      "Mareas",
      "del Faro",
      "Corales",
      "Bajamar",
      "Rompeolas",
      "Brisamar",
      "Altamarea",
      "Arrecifes",
      "Salinero",
      "Peñamar",
      "Caracola",
      "Muelle",
    ],
    doubleFamily: true,
  },
  portuguese: {
    women: ["Beatriz", "Leonor", "Mafalda", "Inês", "Carolina", "Benedita", "Graça", "Madalena"],
    men: ["Afonso", "Duarte", "Gonçalo", "Henrique", "Vasco", "Tomé", "Salvador", "Lourenço"],
    families: [
      "Maresia",
      "do Farol",
      "Beiramar",
      "Conchas",
      "Navegante",
      "Espuma",
      "das Marés",
      "Corais",
      "Salgado-Mar",
    ],
    doubleFamily: true,
  },
  german: {
    women: ["Annelie", "Frieda", "Liesel", "Mathilde", "Greta", "Henrike", "Wiebke", "Ottilie"],
    men: ["Anselm", "Konrad", "Leopold", "Matthis", "Ruprecht", "Emil", "Kasimir", "Jürgen"],
    families: [
      "Meerwald",
      "Tintenfass",
      "Wellenstein",
      "Küstermeer",
      "Muschelbach",
      "Leuchtfeuer",
      "Seetaler",
      "Strandgut",
      "von der Düne",
    ],
  },
  dutch: {
    women: ["Fenna", "Sanne", "Marijke", "Roos", "Liesbeth", "Tess"],
    men: ["Pieter-Jan", "Sjoerd", "Willem", "Bram", "Thijs", "Joost"],
    families: ["van der Golf", "Zeewind", "de Vloed", "Schelpenburg", "Waterlelie", "van Eb", "Duinzicht"],
  },
  italian: {
    women: ["Ginevra", "Ludovica", "Fiammetta", "Ornella", "Beatrice", "Viola"],
    men: ["Lorenzo", "Tancredi", "Ruggero", "Cosimo", "Elio", "Niccolò"],
    families: ["Marechiaro", "Scogliera", "Ondalunga", "Corallino", "Portofermo", "Spumamare", "Faroverde"],
  },
  nordic: {
    women: ["Astrid", "Ingrid", "Sigrún", "Freja", "Linnea", "Solveig"],
    men: ["Leif", "Torsten", "Håkon", "Anders", "Snorri", "Mikkel"],
    families: ["Havsbris", "Bølgedal", "Strandlykke", "Tånglund", "Fjordskov", "Måsevik", "Koralsund"],
  },
  baltic: {
    women: ["Aino", "Kaisa", "Liina", "Ieva", "Rūta", "Marit"],
    men: ["Eero", "Väinö", "Jaak", "Juris", "Vytenis", "Mart"],
    families: ["Merituuli", "Laineranta", "Rannamägi", "Meretuul", "Simpukka", "Saarivesi", "Kaldamaa"],
  },
  polish: {
    women: ["Zofia", "Jadwiga", "Agnieszka", "Bożena"],
    men: ["Kazimierz", "Wojciech", "Radosław", "Ignacy"],
    families: ["Falowicz", "Bursztynowicz", "Latarnik", "Korabiewicz", "Brzegowicz", "Muszelka"],
  },
  czech: {
    women: ["Eliška", "Ludmila", "Zdeňka", "Blanka"],
    men: ["Řehoř", "Matouš", "Vojtěch", "Ctirad"],
    families: ["Mořský", "Vlnař", "Majáček", "Korálek", "Pobřežný"],
    womensFamilies: ["Mořská", "Vlnařová", "Majáčková", "Korálková", "Pobřežná"],
  },
  hungarian: {
    women: ["Zsófia", "Boglárka", "Réka", "Emese"],
    men: ["Bence", "Gergő", "Zsombor", "Ákos"],
    families: ["Tengeri", "Hullámos", "Korallházi", "Partvidéki", "Kagylós"],
    familyFirst: true,
  },
  romanian: {
    women: ["Ileana", "Smaranda", "Ruxandra", "Ancuța"],
    men: ["Horia", "Mircea", "Răzvan", "Vlăduț"],
    families: ["Valurescu", "Țărmureanu", "Farulescu", "Scoicaru", "Nisipeanu"],
  },
  croatian: {
    women: ["Marina", "Tihana", "Neža", "Lejla", "Dunja"],
    men: ["Zvonimir", "Jadran", "Matej", "Emir", "Luka"],
    families: ["Valović", "Školjkić", "Obalić", "Koraljić", "Bonacić", "Sidrić"],
  },
  albanian: {
    women: ["Teuta", "Drita", "Elira", "Vjosa"],
    men: ["Arbër", "Dritan", "Ilir", "Genc"],
    families: ["Detari", "Valëbardha", "Guackani", "Bregdeti"],
  },
  serbian: {
    women: ["Милица", "Драгана", "Весна", "Љубица"],
    men: ["Милутин", "Војислав", "Стефан", "Душан"],
    families: ["Таласић", "Шкољкић", "Обалић", "Коралић", "Сидрић"],
  },
  bulgarian: {
    women: ["Калина", "Радостина", "Десислава", "Невена"],
    men: ["Борислав", "Любомир", "Огнян", "Калоян"],
    families: ["Морев", "Вълнов", "Фаров", "Бисеров", "Брегов"],
    womensFamilies: ["Морева", "Вълнова", "Фарова", "Бисерова", "Брегова"],
  },
  ukrainian: {
    women: ["Оксана", "Соломія", "Ярина", "Любава"],
    men: ["Тарас", "Остап", "Данило", "Ярема"],
    families: ["Хвиленко", "Перлинко", "Маяченко", "Узбережко", "Якоренко", "Прибійко"],
  },
  kazakh: {
    women: ["Айгүл", "Сәуле", "Алтынай"],
    men: ["Ерлан", "Нұрлан", "Азамат"],
    families: ["Теңізбай", "Толқынбек", "Маржанбек", "Жағалаубай"],
  },
  greek: {
    women: ["Ελένη", "Καλλιόπη", "Αριάδνη", "Θάλεια", "Δανάη"],
    men: ["Αλέξανδρος", "Οδυσσέας", "Λεωνίδας", "Φοίβος", "Ίκαρος"],
    families: ["Θαλασσινός", "Κυματίδης", "Φαρόπουλος", "Κοραλλίδης", "Ακτιανός"],
    womensFamilies: ["Θαλασσινού", "Κυματίδου", "Φαροπούλου", "Κοραλλίδου", "Ακτιανού"],
  },
  turkish: {
    women: ["Defne", "Elif", "Nilüfer", "Zeynep"],
    men: ["Barış", "Deniz", "Emre", "Kerem"],
    families: ["Dalgakıran", "Mercanoğlu", "İncideniz", "Sahiller", "Yakamoz"],
  },
  georgian: {
    women: ["Ketevan", "Tamuna", "Mzia"],
    men: ["Lasha", "Irakli", "Vakhtang"],
    families: ["Zghvadze", "Talghishvili", "Marganidze", "Napirashvili"],
  },
  armenian: {
    women: ["Anahit", "Shushan", "Lusine"],
    men: ["Tigran", "Vahagn", "Aram"],
    families: ["Tsovinaryan", "Alikyan", "Margaritsyan", "Parosyan"],
  },
  arabic: {
    women: ["ليلى", "سلمى", "نور", "هدى", "ريم", "زينب", "ياسمين", "أمل"],
    men: ["كريم", "يوسف", "سامي", "طارق", "عمر", "نبيل", "رشيد", "فارس"],
    families: ["البحري", "الساحلي", "الموجي", "المرجاني", "اللؤلؤي", "الشاطئي", "الصدفي", "الميناوي"],
  },
  hebrew: {
    women: ["Noa", "Hadas", "Yael"],
    men: ["Eitan", "Nadav", "Gilad"],
    families: ["Yamiel", "Galim-Or", "Migdalor", "Almogi"],
  },
  chinese: {
    women: ["明珠", "晓帆", "静波", "若水"],
    men: ["思远", "云帆", "文港", "海平"],
    families: ["江", "浪", "湾", "舟", "洋"],
    familyFirst: true,
    between: "",
  },
  japanese: {
    women: ["さくら", "美波", "陽菜", "千尋"],
    men: ["航太", "海斗", "誠一", "直樹"],
    families: ["磯波", "珊瑚川", "灯台森", "潮風", "入江沢", "真砂浜"],
    familyFirst: true,
  },
  korean: {
    women: ["하늘", "이슬", "다온", "파랑"],
    men: ["가람", "나루", "미르", "누리"],
    families: ["해", "섬", "강", "물"],
    familyFirst: true,
    between: "",
  },
  vietnamese: {
    women: ["Minh Ngọc", "Thu Hà", "Thanh Mai"],
    men: ["Anh Tuấn", "Quốc Bảo", "Đức Long"],
    families: ["Hải", "Giang", "Thủy", "Dương"],
    familyFirst: true,
  },
  thai: {
    women: ["Ploypailin", "Sirikanya", "Malai"],
    men: ["Anurak", "Phuwadol", "Kittipong"],
    families: ["Talaysawan", "Haadkaew", "Khluenlom", "Panatalay"],
  },
  malay: {
    women: ["Ayu", "Dewi", "Nurul", "Melati"],
    men: ["Bayu", "Rizky", "Hafiz", "Surya"],
    families: ["Lautan", "Ombaksari", "Samudrawan", "Terumbu", "Mutiaradi"],
  },
  filipino: {
    women: ["Maricel", "Ligaya", "Tala"],
    men: ["Bayani", "Isagani", "Rommel"],
    families: ["Dagatan", "Perlasan", "Baybayin", "Habagatan"],
  },
  southAsian: {
    women: ["Ananya", "Meera", "Shalini", "Tharindi", "Farzana", "Sunita"],
    men: ["Arjun", "Rohan", "Nimal", "Tanvir", "Bilal", "Prakash"],
    families: ["Samudraj", "Sagarvanshi", "Lehranath", "Muktamani", "Naukadar", "Jalpari"],
  },
  pacific: {
    women: ["Mele", "Salote", "Losa", "Tiare"],
    men: ["Sione", "Tevita", "Semisi", "Manu"],
    families: ["Moanalahi", "Matagi-Loa", "Taihau", "Motusina", "Lagonivua"],
  },
} satisfies Record<string, NameCulture>;

export type CultureName = keyof typeof cultures;
export type DemoName = { name: string; gender: "woman" | "man" };

/** Gives out names that nobody else in the demonstration has. */
export class NameGiver {
  private readonly given = new Set<string>();

  constructor(private readonly chance: Chance) {}

  next(culture: CultureName): DemoName {
    for (let attempt = 0; attempt < 200; attempt++) {
      const drawn = drawName(cultures[culture], this.chance);
      if (this.given.has(drawn.name)) continue;
      this.given.add(drawn.name);
      return drawn;
    }
    throw new Error(`the names of ${culture} are used up`);
  }
}

function drawName(culture: NameCulture, chance: Chance): DemoName {
  const gender = chance.number() < 0.5 ? "woman" : "man";
  const first = chance.pick(gender === "woman" ? culture.women : culture.men);
  const families = gender === "woman" ? (culture.womensFamilies ?? culture.families) : culture.families;
  const family = drawFamily(families, culture.doubleFamily ?? false, chance);
  const parts = culture.familyFirst ? [family, first] : [first, family];
  return { name: parts.join(culture.between ?? " "), gender };
}

function drawFamily(families: string[], double: boolean, chance: Chance): string {
  const one = chance.pick(families);
  if (!double) return one;
  const others = families.filter((family) => family !== one);
  return `${one} ${chance.pick(others)}`;
}
